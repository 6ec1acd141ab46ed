import type { Corpus } from './corpus.ts';
import { createRandom, mutate } from './mutate.ts';
import { type ReaderName, readerNames } from './readers.ts';

/** How the mutated inputs are shared out: certificates take longest to read, cursors are our own. */
export const shares: Readonly<Record<ReaderName, number>> = { tls: 0.55, tls13: 0.12, x509: 0.06, xml: 0.26, cursor: 0.01 };

export interface FuzzCase {
  reader: ReaderName;
  bytes: Buffer;
  cuts: (below: number) => number;
}

/** The n-th case of a seed: first every real input cut off at each byte, then mutations of them. Always the same. */
export class FuzzCases {
  private readonly truncated: { reader: ReaderName; input: Buffer; start: number }[] = [];
  readonly truncations: number;

  constructor(
    private readonly corpus: Corpus,
    private readonly seed: number,
    mostTruncations: number,
  ) {
    let start = 0;
    for (const reader of readerNames) {
      for (const input of corpus[reader]) {
        if (start + input.length + 1 > mostTruncations) continue;
        this.truncated.push({ reader, input, start });
        start += input.length + 1;
      }
    }
    this.truncations = start;
  }

  at(index: number): FuzzCase {
    const cuts = createRandom(this.seed ^ Math.imul(index, 0x9e3779b1));
    return index < this.truncations ? this.truncatedAt(index, cuts) : this.mutatedAt(cuts);
  }

  private truncatedAt(index: number, cuts: FuzzCase['cuts']): FuzzCase {
    let low = 0;
    let high = this.truncated.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.truncated[middle]?.start ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    const { reader, input, start } = this.truncated[low] ?? { reader: 'tls' as const, input: Buffer.alloc(0), start: index };
    return { reader, bytes: input.subarray(0, index - start), cuts };
  }

  private mutatedAt(cuts: FuzzCase['cuts']): FuzzCase {
    const reader = readerOf(cuts(10_000) / 10_000);
    return { reader, bytes: mutate(this.corpus[reader], cuts), cuts };
  }
}

function readerOf(at: number): ReaderName {
  let sum = 0;
  for (const name of readerNames) {
    sum += shares[name];
    if (at < sum) return name;
  }
  return 'tls';
}
