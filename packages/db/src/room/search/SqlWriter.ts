/** Collects the values of a statement while its text is written. */
export class SqlWriter {
  readonly values: unknown[] = [];

  /** The placeholder of a value. */
  value(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}
