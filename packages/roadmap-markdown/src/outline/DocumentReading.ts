import { PhaseIndex } from '../phases/PhaseIndex';
import { EmojiStatuses } from '../status/emojiStatus';
import { Claims } from './Claims';
import { ContextualBlock } from './ContextualBlock';

/** A document that is being read, block by block and subject by subject. */
export interface DocumentReading {
  /** In the order of the document, without headings. */
  blocks: readonly ContextualBlock[];
  /** The blocks that were understood so far: who reads a block passes these over, and adds its own. */
  claims: Claims;
  /** Finds phases by what the document calls them. */
  phases: PhaseIndex;
  /** What the document says that its emoji mean. */
  legend: EmojiStatuses;
  /** The text that the blocks were parsed from. */
  source: string;
}
