import { Progress } from '@waymark/plugin-waymark-common';

const CELLS = 10;

/** A bar for the ratio, such as `███████░░░`; empty where no item's state is known. */
export function progressBar({ ratio }: Progress): string {
  if (ratio === null) {
    return '';
  }
  // Full is kept for fully done, and empty for nothing done.
  const cells = Math.min(
    ratio === 1 ? CELLS : CELLS - 1,
    Math.max(ratio === 0 ? 0 : 1, Math.round(ratio * CELLS)),
  );
  return '█'.repeat(cells) + '░'.repeat(CELLS - cells);
}

/** Counts in words, such as `3 of 8 items, 1 partial`; empty where there is nothing to count. */
export function describeProgress(
  progress: Progress,
  one: string,
  many: string,
): string {
  const known = progress.done + progress.open + progress.partial;
  const noun = (count: number) => (count === 1 ? one : many);
  const parts = [
    known ? `${progress.done} of ${known} ${noun(known)}` : '',
    progress.partial ? `${progress.partial} partial` : '',
    progress.leftOut ? `${progress.leftOut} left out` : '',
    progress.unknown
      ? `${progress.unknown} ${known ? '' : `${noun(progress.unknown)} `}of unknown state`
      : '',
  ];
  return parts.filter(part => part !== '').join(', ');
}
