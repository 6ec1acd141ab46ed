import type { Certificate, Direction, StoredObservation } from '@signpost/contracts';

/** The certificate that one stream showed. */
export interface SeenLeaf {
  id: string;
  observedAt: string;
  direction: Direction;
  target: string;
  /** Direction, target and the vantage that it was seen from: what is compared over time. */
  place: string;
  leaf: Certificate;
}

export const seenLeaves = (observations: readonly StoredObservation[]): SeenLeaf[] =>
  observations.flatMap(({ id, observedAt, key: { target, vantage }, body }) => {
    const leaf = body.kind === 'stream' ? body.tls?.chain[0] : undefined;
    if (body.kind !== 'stream' || !leaf) return [];
    const { direction } = body;
    return [{ id, observedAt, direction, target, place: [direction, target, vantage].join(' '), leaf }];
  });

/** Groups in the order of their first; none is empty. */
export function byKey<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, [T, ...T[]]> {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
