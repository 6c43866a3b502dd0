import pc from 'picocolors';

/** How text looks on the terminal that it is written to. */
export interface TerminalStyle {
  /** Characters in a line. */
  width: number;
  colors: ReturnType<typeof pc.createColors>;
}

const WIDTH = 80;
const NARROWEST = 40;

/** Colours on a terminal only, and not where `NO_COLOR` is set. */
export function createTerminalStyle(
  output: { isTTY?: boolean; columns?: number },
  environment: NodeJS.ProcessEnv,
): TerminalStyle {
  const isColored =
    output.isTTY === true &&
    !environment.NO_COLOR &&
    environment.TERM !== 'dumb';
  return {
    width: Math.min(WIDTH, Math.max(NARROWEST, output.columns ?? WIDTH)),
    colors: pc.createColors(isColored),
  };
}
