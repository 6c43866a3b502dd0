import { PIECES } from './pieces.mjs';
import { Random } from './Random.mjs';
import { PHASES } from './wording.mjs';

const SELDOM = ['fence', 'nestedFence', 'garbled', 'quote', 'checkpoint'];

/** The pieces of a phase by style: all of the first list, and one of the second. */
const STYLES = {
  boxes: [['labels', 'boxes', 'boxes', 'boxes', 'criteria'], SELDOM],
  tables: [['labels', 'activities', 'metrics', 'risks'], SELDOM],
  bullets: [
    ['bullets', 'bullets', 'bullets'],
    ['labels', ...SELDOM],
  ],
  prose: [
    ['prose', 'labels', 'prose'],
    ['bullets', ...SELDOM],
  ],
  mixed: [
    ['labels', 'prose', 'boxes', 'activities', 'bullets', 'criteria'],
    ['metrics', 'risks', ...SELDOM],
  ],
};

/** What plans are mostly made of. */
export const STYLE_NAMES = Object.keys(STYLES);

/**
 * Makes up a plan. Each phase is drawn from the same pieces, so that plans of one style look alike whatever their size.
 *
 * @param {{ style: string, bytes: number, seed: number }} options - `bytes`: its size as UTF-8, exceeded by less than a phase
 * @returns the same text for the same options
 */
export function generateRoadmap({ style, bytes, seed }) {
  const random = new Random(seed);
  const parts = [header()];
  let size = Buffer.byteLength(parts[0]);
  while (size < bytes) {
    const part = phase(style, random, parts.length);
    size += Buffer.byteLength(part);
    parts.push(part);
  }
  return parts.join('');
}

function header() {
  return [
    '# Quayside Roadmap',
    '',
    '**Last Updated**: 2026-03-05',
    '**Owner**: Harbour Watch',
    '',
    '## Overview',
    '',
    'What we build until the next spring tide, and how we know that it works.',
    '',
    '',
  ].join('\n');
}

function phase(style, random, number) {
  const [always, oneOf] = STYLES[style];
  const pieces = [...always, random.pick(oneOf)];
  const heading = `## Phase ${number}: ${random.pick(PHASES)}`;
  return [
    heading,
    '',
    ...pieces.flatMap(piece => PIECES[piece](random, number)),
    '---',
    '',
    '',
  ].join('\n');
}
