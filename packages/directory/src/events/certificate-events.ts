import type { StoredObservation } from '@signpost/contracts';
import type { NewProviderEvent } from '@signpost/db';
import { unexpectedCertificateChange } from '@signpost/grading';
import { byKey, type SeenLeaf, seenLeaves } from './seen-leaves.ts';

interface Given {
  at: string;
  /** The streams to each target when it was last seen before. */
  previous: readonly StoredObservation[];
  current: readonly StoredObservation[];
}

export const certificateEvents = ({ at, previous, current }: Given): NewProviderEvent[] => {
  const leaves = seenLeaves(current);
  return [...changed(at, seenLeaves(previous), leaves), ...ending(at, leaves)];
};

/** A new key from a new issuer in place of each leaf that the target showed before; once per direction and leaf. */
function changed(at: string, previous: readonly SeenLeaf[], current: readonly SeenLeaf[]): NewProviderEvent[] {
  const found = current.flatMap((now) => {
    const before = previous.filter((one) => one.place === now.place);
    const changes = before.map((one) => unexpectedCertificateChange(one.leaf, now.leaf, new Date(now.observedAt)));
    const [first] = changes;
    if (!first || changes.some((change) => change === null)) return [];
    return [{ now, change: first, ids: [...before.map(({ id }) => id), now.id] }];
  });
  const groups = byKey(found, ({ now, change }) => [now.direction, change.previous.sha256, change.current.sha256].join('/'));
  return [...groups].map(([key, all]) => {
    const [{ change, now }] = all;
    return {
      at,
      type: 'certificate-changed-unexpectedly',
      key: `certificate-changed-unexpectedly/${key}`,
      params: {
        direction: now.direction,
        targets: targetsOf(all.map((one) => one.now)),
        previousIssuer: change.previous.issuer,
        issuer: change.current.issuer,
        previousSha256: change.previous.sha256,
        sha256: change.current.sha256,
        daysLeft: change.daysLeft,
      },
      observationIds: [...new Set(all.flatMap(({ ids }) => ids))].slice(0, 20),
    };
  });
}

const dayMs = 86_400_000;
const warnDays = [3, 14] as const;
/** A certificate that lives for less than this many times the notice is always near its end. */
const leastLifetimes = 4;

/** Two weeks before a certificate's end, and three days before; the nearest alone where both have passed. */
function ending(at: string, current: readonly SeenLeaf[]): NewProviderEvent[] {
  return [...byKey(current, ({ leaf }) => leaf.sha256)].flatMap(([sha256, all]) => {
    const [{ leaf }] = all;
    const end = Date.parse(leaf.notAfter);
    const leftMs = end - Date.parse(at);
    const lifetimeMs = end - Date.parse(leaf.notBefore);
    const days = warnDays.find((limit) => leftMs <= limit * dayMs && lifetimeMs >= leastLifetimes * limit * dayMs);
    if (days === undefined || leftMs <= 0) return [];
    return {
      at,
      type: 'certificate-expires',
      key: `certificate-expires/${sha256}/${days}`,
      params: {
        daysLeft: Math.floor(leftMs / dayMs),
        notAfter: leaf.notAfter.slice(0, 10),
        issuer: leaf.issuer,
        sha256,
        targets: targetsOf(all),
      },
      observationIds: all.map(({ id }) => id).slice(0, 20),
    } satisfies NewProviderEvent;
  });
}

const targetsOf = (leaves: readonly SeenLeaf[]): string =>
  [...new Set(leaves.map(({ target }) => target))].slice(0, 5).join(', ');
