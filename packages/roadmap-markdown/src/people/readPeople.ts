import {
  Contact,
  EscalationLevel,
  Responsibility,
} from '@waymark/plugin-waymark-common';
import { ContextualBlock } from '../outline/ContextualBlock';
import { DocumentReading } from '../outline/DocumentReading';
import { readTable } from '../tables/readTable';
import { readContactList } from './readContactList';
import { readContactTable } from './readContactTable';
import { readEscalationLines } from './readEscalationLines';
import { readEscalationTable } from './readEscalationTable';
import { readResponsibilityList } from './readResponsibilityList';
import { readResponsibilityTable } from './readResponsibilityTable';

/** Who does what, and whom to call. */
export interface People {
  responsibilities: Responsibility[];
  escalation: EscalationLevel[];
  contacts: Contact[];
}

/** The responsibilities, escalation levels and contacts of a document. */
export function readPeople({ blocks, claims }: DocumentReading): People {
  const people: People = { responsibilities: [], escalation: [], contacts: [] };
  for (const context of blocks) {
    const own = claims.has(context) ? undefined : readBlock(context);
    if (own) {
      own.responsibilities?.forEach(each => people.responsibilities.push(each));
      own.escalation?.forEach(each => people.escalation.push(each));
      own.contacts?.forEach(each => people.contacts.push(each));
      claims.take(context);
    }
  }
  return people;
}

/** `undefined` if the block tells of nobody. */
function readBlock(context: ContextualBlock): Partial<People> | undefined {
  const { block, section } = context;
  const name = section?.name;
  const isEscalation = name === 'escalation';
  switch (block.type) {
    case 'table': {
      const table = readTable(block);
      return foundIn({
        escalation: readEscalationTable(table, isEscalation),
        contacts: readContactTable(table, name === 'contacts'),
        responsibilities: readResponsibilityTable(
          table,
          name === 'responsibilities',
        ),
      });
    }
    case 'code':
    case 'paragraph':
      return isEscalation
        ? foundIn({ escalation: readEscalationLines(block) })
        : undefined;
    case 'list':
      return foundIn({
        escalation: isEscalation ? readEscalationLines(block) : [],
        contacts: name === 'contacts' ? readContactList(block) : [],
        responsibilities:
          name === 'responsibilities' ? readResponsibilityList(context) : [],
      });
    default:
      return undefined;
  }
}

// A path of escalation names whom to call, and is no list of contacts besides.
function foundIn(people: Partial<People>): Partial<People> | undefined {
  if (people.escalation?.length) {
    return { escalation: people.escalation };
  }
  return people.contacts?.length || people.responsibilities?.length
    ? people
    : undefined;
}
