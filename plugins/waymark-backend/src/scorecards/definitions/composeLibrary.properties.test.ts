import fc from 'fast-check';
import { composeLibrary } from './composeLibrary';
import {
  DefinitionDocument,
  DefinitionFile,
  LocationContent,
} from './LocationContent';
import { StoredDefinition } from './ScorecardDefinitionStore';

const TARGETS = ['x', 'y', 'z'];
const NAMES = ['a', 'b', 'c', 'd', 'e'];
const error = { kind: 'scorecard-invalid', message: 'It is wrong.' };

const name = fc.constantFrom(...NAMES);
const version = fc.constantFrom('1', '2');

const document: fc.Arbitrary<DefinitionDocument> = fc.oneof(
  fc.record({
    name,
    line: fc.constant(1),
    usable: version.map(it => ({ version: it, definition: it })),
  }),
  fc.record({ name, line: fc.constant(1), error: fc.constant(error) }),
  fc.record({ line: fc.constant(1), error: fc.constant(error) }),
);

const file: fc.Arbitrary<DefinitionFile> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(document, { maxLength: 4 })
      .map(documents => ({ documents, findings: [] })),
  },
  {
    weight: 1,
    arbitrary: fc.constant<DefinitionFile>({
      error,
      documents: [],
      findings: [error],
    }),
  },
);

const contents: fc.Arbitrary<LocationContent[]> = fc
  .shuffledSubarray(TARGETS)
  .chain(targets =>
    fc.tuple(
      ...targets.map(target => {
        const location = { type: 'file' as const, target };
        return fc.oneof(
          {
            weight: 4,
            arbitrary: fc.record({
              location: fc.constant(location),
              files: fc.array(file, { maxLength: 2 }),
            }),
          },
          {
            weight: 1,
            arbitrary: fc.constant<LocationContent>({
              location,
              error,
              files: [],
            }),
          },
        );
      }),
    ),
  );

const stored: fc.Arbitrary<StoredDefinition[]> = fc
  .shuffledSubarray(NAMES)
  .chain(names =>
    fc.tuple(
      ...names.map(it =>
        fc.record({
          name: fc.constant(it),
          location: fc.constantFrom(...TARGETS),
          version,
        }),
      ),
    ),
  );

const documentsOf = ({ files }: LocationContent) =>
  files.flatMap(it => it.documents);

function isWhole({ error: problem, files }: LocationContent) {
  return (
    !problem &&
    files.every(it => !it.error && it.documents.every(({ usable }) => usable))
  );
}

// Names that a location holds, each with the version of the first document that can be used.
function usableOf(content: LocationContent) {
  const versions = new Map<string, string>();
  for (const { name: used, usable } of documentsOf(content)) {
    if (used !== undefined && usable && !versions.has(used)) {
      versions.set(used, usable.version);
    }
  }
  return [...versions];
}

describe('composeLibrary', () => {
  it('gives each name once, of the first location that has it', () => {
    fc.assert(
      fc.property(contents, stored, (read, before) => {
        const { definitions, locations } = composeLibrary(read, before);
        const names = definitions.map(it => it.name);
        expect(new Set(names).size).toBe(names.length);
        const order = read.map(it => it.location.target);
        expect(locations.map(it => it.target)).toEqual(order);
        const places = definitions.map(it => order.indexOf(it.location));
        expect(places).toEqual([...places].sort());

        const wrong = read.flatMap((content, at) =>
          usableOf(content).filter(([used, newest]) => {
            const found = definitions.find(it => it.name === used);
            const place = found ? order.indexOf(found.location) : Infinity;
            const isNewest = found?.version === newest && !found.error;
            return place > at || (place === at && !isNewest);
          }),
        );
        expect(wrong).toEqual([]);
      }),
    );
  });

  it('loses no scorecard by mistake, and marks each that stays as it was', () => {
    fc.assert(
      fc.property(contents, stored, (read, before) => {
        const { definitions } = composeLibrary(read, before);
        const lost = before.filter(
          known =>
            !definitions.some(it => it.name === known.name) &&
            read.some(
              it => it.location.target === known.location && !isWhole(it),
            ),
        );
        expect(lost).toEqual([]);

        const kept = definitions.filter(it => it.definition === undefined);
        expect(kept).toEqual(
          kept.map(it => ({
            ...before.find(known => known.name === it.name),
            error: expect.objectContaining({ message: expect.any(String) }),
          })),
        );
      }),
    );
  });

  it('comes to the same once more', () => {
    fc.assert(
      fc.property(contents, stored, (read, before) => {
        const once = composeLibrary(read, before);
        expect(composeLibrary(read, once.definitions)).toEqual(once);
      }),
    );
  });
});
