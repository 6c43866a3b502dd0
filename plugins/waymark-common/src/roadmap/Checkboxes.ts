/**
 * Task-list boxes as they stand in the text, criteria included.
 *
 * @public
 */
export interface Checkboxes {
  total: number;
  done: number;
}

/**
 * The boxes of a whole document, phases' included.
 *
 * @public
 */
export interface DocumentCheckboxes extends Checkboxes {
  /** Boxes inside code fences: they belong to templates, and are not part of `total`. */
  inCodeFences: number;
}
