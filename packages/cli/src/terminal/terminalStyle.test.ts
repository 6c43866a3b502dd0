import { createTerminalStyle } from './terminalStyle';

describe('createTerminalStyle', () => {
  it.each([
    ['a terminal', { isTTY: true }, {}, true],
    ['a pipe', {}, {}, false],
    ['a pipe in CI', {}, { CI: '1' }, false],
    ['NO_COLOR', { isTTY: true }, { NO_COLOR: '1' }, false],
    ['a dumb terminal', { isTTY: true }, { TERM: 'dumb' }, false],
  ])('colours %s: %s', (_, output, environment, isColored) => {
    const { colors } = createTerminalStyle(
      output,
      environment as NodeJS.ProcessEnv,
    );
    expect(colors.red('x') !== 'x').toBe(isColored);
  });

  it.each([
    [undefined, 80],
    [200, 80],
    [60, 60],
    [10, 40],
  ])('takes %s columns for %s', (columns, width) => {
    expect(
      createTerminalStyle({ columns }, {} as NodeJS.ProcessEnv).width,
    ).toBe(width);
  });
});
