/** Whether a server goes by its own order, by the client's, or by one that nothing shows yet. */
export type Order = 'server' | 'client' | 'unknown';

export interface StoredChoices {
  accepted: number[];
  refused: number[];
  passedOver: number[];
  first: number | null;
  order: Order;
}

/**
 * What is known of a server's choice out of a list: accepted, refused, or still pending. Order shows by itself: who passes
 * over something that it also accepts goes by an order of its own; who once prefers x to y and once y to x, as listed,
 * goes by the client's, and then refuses all that it ever passed over.
 */
export class Choices {
  readonly accepted: number[] = [];
  order: Order = 'unknown';
  /** The first one chosen, out of `firstOffer`. */
  first: number | null = null;
  private firstOffer: ReadonlySet<number> = new Set();
  private tried = false;
  private readonly taken = new Set<number>();
  private readonly refused = new Set<number>();
  private readonly passedOver = new Set<number>();

  constructor(readonly candidates: readonly number[]) {}

  get pending(): number[] {
    return this.candidates.filter((code) => this.isPending(code));
  }

  get complete(): boolean {
    return this.pending.length === 0;
  }

  /**
   * Accepted ones to put behind pending ones, the first choice last: which of them is answered when nothing before them is
   * shows whose order counts. None where an order is known or the first choice was not made among all of them. One alone
   * shows it only by not being answered.
   */
  sentinels(least: 1 | 2): number[] {
    const { first } = this;
    if (first === null || this.order !== 'unknown' || this.tried) return [];
    const other = this.accepted.findLast((code) => code !== first && this.firstOffer.has(code) && !this.passedOver.has(code));
    if (other !== undefined) return [other, first];
    return least === 1 && this.accepted.length === 1 ? [first] : [];
  }

  /** A sentinel was answered: whether or not that showed an order, it is not tried again. */
  answeredSentinel(): void {
    this.tried = true;
  }

  isPending(code: number): boolean {
    return !this.taken.has(code) && !this.refused.has(code);
  }

  refuse(codes: Iterable<number>): void {
    for (const code of codes) if (!this.taken.has(code)) this.refused.add(code);
  }

  /** `offered` is what could have been chosen, in the order of the hello. */
  accept(chosen: number, offered: readonly number[]): void {
    const at = offered.indexOf(chosen);
    const before = offered.slice(0, Math.max(0, at));
    for (const code of before) this.passedOver.add(code);
    this.proveClientOrder(chosen, offered.slice(at + 1));
    if (this.first === null) {
      this.first = chosen;
      this.firstOffer = new Set(offered);
    }
    this.refused.delete(chosen);
    this.add(chosen);
    if (this.accepted.some((code) => this.passedOver.has(code))) this.order = 'server';
    if (this.order === 'client') this.refuse(this.passedOver);
  }

  private add(code: number): void {
    if (!this.taken.has(code)) this.accepted.push(code);
    this.taken.add(code);
  }

  private proveClientOrder(chosen: number, after: readonly number[]): void {
    const { first } = this;
    const once = first !== null && chosen !== first && this.firstOffer.has(chosen) && !this.passedOver.has(chosen);
    if (once && after.includes(first) && this.order === 'unknown') this.order = 'client';
  }

  store(): StoredChoices {
    const { accepted, refused, passedOver, first, order } = this;
    return { accepted: [...accepted], refused: [...refused], passedOver: [...passedOver], first, order };
  }

  static restore(candidates: readonly number[], stored: StoredChoices): Choices {
    const choices = new Choices(candidates);
    for (const code of stored.accepted) choices.add(code);
    choices.refuse(stored.refused);
    for (const code of stored.passedOver) choices.passedOver.add(code);
    choices.first = stored.first;
    choices.order = stored.order;
    return choices;
  }
}
