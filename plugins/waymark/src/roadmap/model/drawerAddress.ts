/** What the drawers of the Roadmap tab show, as its address says. */
export interface DrawerAddress {
  /** Id of the phase whose drawer is open. */
  phase?: string;
  /** Target of the document that `phase` belongs to. */
  document?: string;
  /** Target of the document whose text is open. */
  source?: string;
  /** Line of `source`, counted from 1. */
  line?: number;
}

/** Reads the drawers' part of an address. */
export function readDrawerAddress(parameters: URLSearchParams): DrawerAddress {
  const line = Number(parameters.get('line'));
  return {
    phase: parameters.get('phase') ?? undefined,
    document: parameters.get('document') ?? undefined,
    source: parameters.get('source') ?? undefined,
    line: Number.isSafeInteger(line) && line > 0 ? line : undefined,
  };
}

/** Where a link must lead to open drawers on the page at `path`. */
export function drawerPath(path: string, address: DrawerAddress): string {
  return `${path}?${writeDrawerAddress(new URLSearchParams(), address)}`;
}

/** `parameters` with the drawers' part replaced by `address`; what else stands in them is kept. */
export function writeDrawerAddress(
  parameters: URLSearchParams,
  address: DrawerAddress,
): URLSearchParams {
  const result = new URLSearchParams(parameters);
  for (const key of ['phase', 'document', 'source', 'line'] as const) {
    const value = address[key];
    if (value === undefined) {
      result.delete(key);
    } else {
      result.set(key, String(value));
    }
  }
  return result;
}
