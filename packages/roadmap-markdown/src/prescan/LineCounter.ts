/** Line numbers of rising offsets, in one pass over the text. */
export class LineCounter {
  readonly #text: string;
  #offset = 0;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
  }

  lineAt(offset: number): number {
    for (
      let next = this.#text.indexOf('\n', this.#offset);
      next >= 0 && next < offset;
      next = this.#text.indexOf('\n', this.#offset)
    ) {
      this.#line += 1;
      this.#offset = next + 1;
    }
    return this.#line;
  }
}
