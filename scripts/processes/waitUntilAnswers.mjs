/**
 * Asks an address again and again until it answers 2xx.
 *
 * @throws Error when that takes longer than `timeoutMilliseconds`, or when `signal` is aborted
 */
export async function waitUntilAnswers(url, { timeoutMilliseconds, signal }) {
  const deadline = Date.now() + timeoutMilliseconds;
  while (Date.now() < deadline) {
    signal?.throwIfAborted();
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
      await response.body?.cancel();
      if (response.ok) {
        return;
      }
    } catch {
      // Not listening yet.
    }
    await new Promise(resolve => setTimeout(resolve, 250));
  }
  throw new Error(
    `${url} did not answer within ${timeoutMilliseconds / 1000} seconds`,
  );
}
