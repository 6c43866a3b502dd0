import { useEffect, useState } from 'react';

const MINUTE_MS = 60_000;

/** The time, as epoch milliseconds; changes once a minute, so that ages on the page stay true. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
