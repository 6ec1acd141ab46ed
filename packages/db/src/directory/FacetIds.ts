/** Numbers for values of facets, so that they are counted without comparing words. */
export class FacetIds {
  readonly #ids = new Map<string, number>();
  readonly names: { facet: string; value: string }[] = [];

  idOf(facet: string, value: string): number {
    const key = `${facet}\n${value}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    this.#ids.set(key, this.names.length);
    return this.names.push({ facet, value }) - 1;
  }
}
