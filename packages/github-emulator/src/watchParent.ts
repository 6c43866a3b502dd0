/** How often it is looked after, in milliseconds. */
const INTERVAL = 1000;

/** Calls back once when a process no longer lives. Gives the function that ends the watch. */
export function watchParent(pid: number, onEnd: () => void): () => void {
  const timer = setInterval(() => {
    if (!isAlive(pid)) {
      clearInterval(timer);
      onEnd();
    }
  }, INTERVAL);
  return () => clearInterval(timer);
}

function isAlive(pid: number): boolean {
  try {
    // Signal 0 asks only.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
