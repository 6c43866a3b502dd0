/** Things of several entities, by entity ref and a key of their own. */
export class EntityMap<TKey, TValue> {
  readonly #entities = new Map<string, Map<TKey, TValue>>();

  get(entityRef: string, key: TKey): TValue | undefined {
    return this.#entities.get(entityRef)?.get(key);
  }

  has(entityRef: string, key: TKey): boolean {
    return this.#entities.get(entityRef)?.has(key) ?? false;
  }

  set(entityRef: string, key: TKey, value: TValue): void {
    const values = this.#entities.get(entityRef) ?? new Map<TKey, TValue>();
    this.#entities.set(entityRef, values.set(key, value));
  }

  addAll(other: EntityMap<TKey, TValue>): void {
    for (const [entityRef, values] of other.#entities) {
      values.forEach((value, key) => this.set(entityRef, key, value));
    }
  }

  /** All of one entity. */
  of(entityRef: string): ReadonlyMap<TKey, TValue> {
    return this.#entities.get(entityRef) ?? new Map<TKey, TValue>();
  }
}
