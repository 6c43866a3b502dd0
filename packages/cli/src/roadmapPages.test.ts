import { parseAnchors, parseRoadmap } from '@waymark/roadmap-markdown';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawnWaymark } from './__testUtils__/spawnWaymark';

const PAGES = ['anchors', 'explicit-form'];

const STEP =
  /^`([^`\n]+)`:\n\n```(?:markdown|yaml)\n([^]*?)^```$|^```text\n\$ waymark (.*)\n([^]*?)^```$/gm;

/** A file that a page shows, or a call and what it prints. */
interface PageStep {
  file?: string;
  content: string;
  call?: string;
}

function readPage(name: string): string {
  return fs.readFileSync(
    path.resolve(__dirname, `../../../docs/roadmap/${name}.md`),
    'utf8',
  );
}

function stepsOf(page: string): PageStep[] {
  return [...page.matchAll(STEP)].map(([, file, content, call, output]) => ({
    file,
    content: content ?? output,
    call,
  }));
}

/** Writes the files of a page, and makes its calls, in turn. */
function follow(steps: readonly PageStep[], folder: string): PageStep[] {
  return steps.map(({ file, content, call }) => {
    if (file) {
      fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      fs.writeFileSync(path.join(folder, file), content);
      return { file, content, call };
    }
    const { status, stdout, stderr } = spawnWaymark(folder, call!.split(' '));
    return { file, content: status === 0 ? stdout : stderr, call };
  });
}

let folder: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-pages-'));
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

describe.each(PAGES)('the page docs/roadmap/%s.md', name => {
  it('shows what the command prints', () => {
    const steps = stepsOf(readPage(name));
    expect(steps.filter(({ call }) => call).length).toBeGreaterThan(1);
    expect(follow(steps, path.join(folder, name))).toEqual(steps);
  });
});

describe('the days on the page docs/roadmap/anchors.md', () => {
  const rows = [
    ...readPage('anchors').matchAll(
      /^\| `([^`]+)` +\| +([\d-]*) +\| +([\d-]*) +\|/gm,
    ),
  ].map(([, time, start, end]) => ({ time, start, end }));
  const { anchors } = parseAnchors('GA=2026-12-01, start=2026-01-05');

  it('are all tested', () => {
    expect(rows).toHaveLength(15);
  });

  it.each(rows)('are those of $time', ({ time, start, end }) => {
    const { phases } = parseRoadmap(`## Phase 1: Pond (${time})\n\n- Dig\n`, {
      anchors,
    });
    expect(phases[0].timeframe?.start ?? '').toBe(start);
    expect(phases[0].timeframe?.end ?? '').toBe(end);
  });
});
