/** Collects the variables of a query while its text is put together: values never become text of a query. */
export class VariableList {
  readonly #types: string[] = [];
  readonly #values: Record<string, unknown> = {};

  /** Adds a value of a GraphQL type, and returns how the query's text names it. */
  add(type: string, value: unknown): string {
    const name = `v${this.#types.length}`;
    this.#types.push(`$${name}: ${type}`);
    this.#values[name] = value;
    return `$${name}`;
  }

  get values(): Record<string, unknown> {
    return { ...this.#values };
  }

  /** A whole query. Its name shows in GitHub's logs, and in ours. */
  toQuery(name: string, selection: string): string {
    const types = this.#types.length ? `(${this.#types.join(', ')})` : '';
    return `query ${name}${types} { rateLimit { cost limit remaining resetAt } ${selection} }`;
  }
}
