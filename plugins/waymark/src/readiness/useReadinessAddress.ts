import { useSearchParams } from 'react-router-dom';
import {
  ReadinessAddress,
  readReadinessAddress,
  writeReadinessAddress,
} from './model/readinessAddress';

/** What the Readiness tab shows, and the ways to change it. */
export interface ReadinessNavigation {
  address: ReadinessAddress;
  change: (changed: Partial<ReadinessAddress>) => void;
  /** Where a link must lead to open the drawer of a check. */
  checkPath: (scorecard: string, check: string) => string;
}

/** Keeps what the Readiness tab shows in the page's address, so that it can be shared and survives a reload. */
export function useReadinessAddress(): ReadinessNavigation {
  const [parameters, setParameters] = useSearchParams();
  const address = readReadinessAddress(parameters);
  return {
    address,
    change: changed =>
      setParameters(
        current =>
          writeReadinessAddress(current, {
            ...readReadinessAddress(current),
            ...changed,
          }),
        { replace: true },
      ),
    checkPath: (scorecard, check) =>
      `?${writeReadinessAddress(parameters, { ...address, scorecard, check })}`,
  };
}
