import { ContextualBlock } from './ContextualBlock';

/** Remembers which blocks were understood, so that each is read once, and what nobody understood is kept. */
export class Claims {
  readonly #indexes = new Set<number>();

  take({ index }: Pick<ContextualBlock, 'index'>): void {
    this.#indexes.add(index);
  }

  has({ index }: Pick<ContextualBlock, 'index'>): boolean {
    return this.#indexes.has(index);
  }
}
