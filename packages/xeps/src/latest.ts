import type { StoredObservation } from '@signpost/contracts';

/** The newest observation of each thing looked at, sorted so that nothing depends on the order of the input. */
export function latestOf(observations: readonly StoredObservation[]): StoredObservation[] {
  const newest = new Map<string, StoredObservation>();
  for (const observation of observations) {
    const other = newest.get(subjectOf(observation));
    if (!other || isNewer(observation, other)) newest.set(subjectOf(observation), observation);
  }
  return [...newest.entries()].sort(([a], [b]) => compare(a, b)).map(([, observation]) => observation);
}

const subjectOf = ({ key }: StoredObservation): string => JSON.stringify([key.kind, key.direction, key.target, key.address]);

function isNewer(a: StoredObservation, b: StoredObservation): boolean {
  const byTime = Date.parse(a.observedAt) - Date.parse(b.observedAt);
  return byTime !== 0 ? byTime > 0 : a.id > b.id;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
