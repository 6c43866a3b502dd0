import { Random } from '../roadmap/Random.mjs';

const LEVELS = ['bronze', 'silver', 'gold'];
const TIERS = ['gold', 'silver', 'bronze', 'none'];

/**
 * Entities, checks and facts that are the same every time, as both sides take them: as many facts as checks, some of which
 * are not observed of every entity.
 *
 * @param {{ entities: number, checks: number }} size
 */
export function generateReadiness({ entities, checks }) {
  const names = Array.from(
    { length: entities },
    (_, index) => `service-${String(index).padStart(5, '0')}`,
  );
  const facts = Array.from({ length: checks }, (_, index) => toFact(index));
  return {
    names,
    facts,
    checks: facts.map((fact, index) => toCheck(fact, index, facts[0])),
    /** What is observed of an entity, by the name of the fact. */
    observe: name => observe(name, facts),
  };
}

function toFact(index) {
  const name = `fact${String(index).padStart(2, '0')}`;
  // Not of the first, which many checks read: the two engines differ in what half of a condition is worth.
  const isRare = index % 10 === 7;
  return { name, type: TYPES[index % TYPES.length], isRare };
}

const TYPES = ['boolean', 'number', 'number', 'string'];

const CONDITIONS = [
  { operator: 'equal', value: true },
  { operator: 'greaterThanInclusive', value: 40 },
  { operator: 'lessThanInclusive', value: 70 },
  { operator: 'in', value: ['gold', 'silver'] },
];

function toCheck(fact, index, first) {
  const conditions = [
    { fact: fact.name, ...CONDITIONS[index % CONDITIONS.length] },
  ];
  if (index % 5 === 4) {
    conditions.push({ fact: first.name, ...CONDITIONS[0] });
  }
  return {
    id: `check${String(index).padStart(2, '0')}`,
    title: `What ${fact.name} has to be`,
    level: LEVELS[index % LEVELS.length],
    required: index % 2 === 0,
    conditions,
  };
}

function observe(name, facts) {
  const random = new Random(Number(name.slice('service-'.length)) * 7919 + 1);
  const observed = {};
  for (const { name: fact, type, isRare } of facts) {
    const value = VALUES[type](random);
    if (!isRare || random.chance(90)) {
      observed[fact] = value;
    }
  }
  return observed;
}

const VALUES = {
  boolean: random => random.chance(80),
  number: random => random.below(101),
  string: random => random.pick(TIERS),
};

/** The ladder of the scorecard that has the checks. */
export { LEVELS };
