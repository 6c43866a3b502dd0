import { FactSchema, FactValue } from '@waymark/plugin-waymark-common';
import { findFactError } from './findFactError';

function deep(levels: number): FactValue {
  let value: FactValue = 'bottom';
  for (let level = 0; level < levels; level += 1) {
    value = [value];
  }
  return value;
}

describe('findFactError', () => {
  it.each<[FactSchema['type'], unknown, string | undefined]>([
    ['string', 'a', undefined],
    ['string', null, undefined],
    ['string', 1, 'fact-of-wrong-type'],
    ['string', undefined, 'fact-of-wrong-type'],
    ['number', -0.5, undefined],
    ['number', '1', 'fact-of-wrong-type'],
    ['number', NaN, 'fact-of-wrong-type'],
    ['number', Infinity, 'fact-of-wrong-type'],
    ['boolean', false, undefined],
    ['boolean', 0, 'fact-of-wrong-type'],
    ['list', [], undefined],
    ['list', {}, 'fact-of-wrong-type'],
    ['list', [NaN], 'fact-of-wrong-type'],
    ['object', { a: [{ b: null }] }, undefined],
    ['object', [], 'fact-of-wrong-type'],
    ['object', new Date(0), 'fact-of-wrong-type'],
    ['object', { a: new Map() }, 'fact-of-wrong-type'],
    ['object', { a: () => 1 }, 'fact-of-wrong-type'],
    ['list', deep(20), undefined],
    ['list', deep(21), 'fact-of-wrong-type'],
    ['list', deep(100_000), 'fact-of-wrong-type'],
    ['string', 'x'.repeat(65_534), undefined],
    ['string', 'x'.repeat(65_535), 'fact-too-large'],
    ['string', 'ü'.repeat(40_000), 'fact-too-large'],
  ])('judges a %s that is %#', (type, value, kind) => {
    const schema = { name: 'a', type, description: 'A' };
    expect(findFactError({ value: value as FactValue }, schema)?.kind).toBe(
      kind,
    );
  });

  it.each([
    ['https://ci/1', undefined],
    ['', 'malformed'],
    ['a\u0000b', 'malformed'],
    ['a\ud800b', 'malformed'],
    ['x'.repeat(2001), 'malformed'],
  ])('judges the evidence %p', (evidence, kind) => {
    const schema: FactSchema = { name: 'a', type: 'number', description: 'A' };
    expect(findFactError({ value: 1, evidence }, schema)?.kind).toBe(kind);
  });
});
