/** The windows that can be chosen, in days. */
export const WINDOW_DAYS = [7, 30, 90, 365] as const;

const DEFAULT_DAYS = 30;

/** What the Delivery tab shows, as its address says. */
export interface DeliveryAddress {
  /** One of {@link WINDOW_DAYS}. */
  window: number;
  /** Unset: the backend's choice, production. */
  environment?: string;
  /** Unset: the backend's choice. */
  levelSet?: string;
  /** The metric whose events are shown. */
  figure?: string;
}

/** Reads the tab's part of an address. */
export function readDeliveryAddress(
  parameters: URLSearchParams,
): DeliveryAddress {
  const window = Number(parameters.get('window'));
  return {
    window: WINDOW_DAYS.find(it => it === window) ?? DEFAULT_DAYS,
    environment: parameters.get('environment') || undefined,
    levelSet: parameters.get('levelSet') || undefined,
    figure: parameters.get('figure') || undefined,
  };
}

/** `parameters` with the tab's part replaced by `address`; what else stands in them is kept. */
export function writeDeliveryAddress(
  parameters: URLSearchParams,
  address: DeliveryAddress,
): URLSearchParams {
  const result = new URLSearchParams(parameters);
  const given = {
    ...address,
    window: address.window === DEFAULT_DAYS ? undefined : address.window,
  };
  for (const key of ['window', 'environment', 'levelSet', 'figure'] as const) {
    const value = given[key];
    if (value === undefined) {
      result.delete(key);
    } else {
      result.set(key, String(value));
    }
  }
  return result;
}
