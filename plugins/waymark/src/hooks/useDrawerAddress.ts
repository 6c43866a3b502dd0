import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  DrawerAddress,
  readDrawerAddress,
  writeDrawerAddress,
} from '../roadmap/model/drawerAddress';

/** What the drawers show, and the ways to change it. */
export interface DrawerNavigation {
  address: DrawerAddress;
  /** Where a link must lead to open the drawer of a phase. */
  phasePath: (target: string, phaseId: string) => string;
  /** Where a link must lead to open a document's text, above whatever else is open. */
  sourcePath: (target: string, line?: number) => string;
  closePhase: () => void;
  closeSource: () => void;
}

/** Keeps the state of the drawers in the page's address, so that it can be shared and survives a reload. */
export function useDrawerAddress(): DrawerNavigation {
  const [parameters, setParameters] = useSearchParams();
  const address = readDrawerAddress(parameters);

  const pathOf = (next: DrawerAddress) =>
    `?${writeDrawerAddress(parameters, next)}`;
  const close = useCallback(
    (closed: DrawerAddress) =>
      setParameters(
        current =>
          writeDrawerAddress(current, {
            ...readDrawerAddress(current),
            ...closed,
          }),
        { replace: true },
      ),
    [setParameters],
  );

  return {
    address,
    phasePath: (target, phaseId) =>
      pathOf({ phase: phaseId, document: target }),
    sourcePath: (target, line) => pathOf({ ...address, source: target, line }),
    closePhase: () =>
      close({
        phase: undefined,
        document: undefined,
        source: undefined,
        line: undefined,
      }),
    closeSource: () => close({ source: undefined, line: undefined }),
  };
}
