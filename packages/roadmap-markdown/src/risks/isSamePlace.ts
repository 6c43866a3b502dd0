import { ContextualBlock } from '../outline/ContextualBlock';

/** Whether two blocks stand below the same heading. */
export function isSamePlace(
  { phase, headings }: ContextualBlock,
  other: ContextualBlock,
): boolean {
  return (
    phase === other.phase &&
    headings.at(-1)?.line === other.headings.at(-1)?.line
  );
}
