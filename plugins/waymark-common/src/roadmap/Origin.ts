/**
 * How a value was found in a document.
 *
 * @public
 */
export type FoundBy =
  | 'explicit'
  | 'label'
  | 'heading'
  | 'table'
  | 'checkbox'
  | 'emoji'
  | 'bullet'
  | 'inherited';

/**
 * Where a value stands in its document, and how it was found.
 *
 * @public
 */
export interface Origin {
  /** Line of the document, counted from 1. */
  line: number;
  foundBy: FoundBy;
}

/**
 * One thing that a document says, as plain text.
 *
 * @public
 */
export interface Statement extends Origin {
  text: string;
}
