import { FactSchema } from '@waymark/plugin-waymark-common';

/** What is known of the roadmaps of every entity. */
export const ROADMAP_FACT_SCHEMAS: readonly FactSchema[] = [
  {
    name: 'roadmap.exists',
    type: 'boolean',
    description:
      'Whether it has a roadmap. Where it has none, all other facts of its roadmap are null.',
  },
  {
    name: 'roadmap.documents',
    type: 'number',
    description: 'How many documents its roadmap consists of.',
  },
  {
    name: 'roadmap.currentPhase.id',
    type: 'string',
    description: 'Id of the current phase.',
  },
  {
    name: 'roadmap.currentPhase.title',
    type: 'string',
    description: 'Title of the current phase.',
  },
  {
    name: 'roadmap.currentPhase.status',
    type: 'string',
    description:
      'What the document says of the current phase, such as `blocked`.',
  },
  {
    name: 'roadmap.currentPhase.done',
    type: 'number',
    description: 'How many work items of the current phase are done.',
  },
  {
    name: 'roadmap.currentPhase.total',
    type: 'number',
    description: 'How many work items of the current phase have a known state.',
  },
  {
    name: 'roadmap.currentPhase.openCriteria',
    type: 'number',
    description: 'How many criteria of the current phase are not met.',
  },
  {
    name: 'roadmap.currentPhase.unknownCriteria',
    type: 'number',
    description:
      'Of how many criteria of the current phase nobody says whether they are met.',
  },
  {
    name: 'roadmap.progress.done',
    type: 'number',
    description:
      'How many work items are done, of all phases that the card shows.',
  },
  {
    name: 'roadmap.progress.total',
    type: 'number',
    description:
      'How many work items have a known state, of all phases that the card shows.',
  },
  {
    name: 'roadmap.progress.ratio',
    type: 'number',
    description:
      'Which part of these work items is done, 0 to 1; null where none has a known state.',
  },
  {
    name: 'roadmap.reviewOverdue',
    type: 'boolean',
    description:
      'Whether it was last updated longer ago than its own review cycle allows; null where it names no cycle or no day.',
  },
  {
    name: 'roadmap.phasesWithoutOwner',
    type: 'number',
    description:
      'How many phases name no owner, of those that are neither complete, deferred nor cancelled.',
  },
  {
    name: 'roadmap.risksWithoutMitigation',
    type: 'number',
    description: 'How many risks name no mitigation, ticked ones left out.',
  },
  {
    name: 'roadmap.findings',
    type: 'number',
    description: 'How much is wrong or doubtful about it.',
  },
  {
    name: 'roadmap.conflicts',
    type: 'number',
    description:
      'How many times it contradicts itself, such as a complete phase with open items.',
  },
  {
    name: 'roadmap.changedOn',
    type: 'string',
    description: 'The day of its last change, `YYYY-MM-DD` in UTC.',
  },
  {
    name: 'roadmap.weeksSinceChange',
    type: 'number',
    unit: 'weeks',
    description: 'How many whole weeks ago it was changed last.',
  },
];
