import { type PolicyReading, type PolicySource, type PolicySummary, type PolicyWalk, policySources } from '@signpost/contracts';
import type { PolicyRound, StoredPolicy } from '@signpost/db';
import { chooseFacts, readerVersion, readPolicy, transparencyOf } from '@signpost/policy';
import { type Declared, retentionOf } from './declared-retention.ts';
import { type PolicyStand, policyEvents } from './policy-events.ts';
import { summarizePolicy } from './summarize-policy.ts';
import type { WeighedWalk } from './weigh-walk.ts';

/** A text that stands, as this release reads it. */
export interface ReadText {
  url: string;
  source: PolicySource;
  text: string;
  reading: PolicyReading;
  lastSeenAt: string;
}

/** The same text under the rules of this release. */
export const readAnew = <T extends Pick<StoredPolicy, 'text' | 'language' | 'reading'>>(policy: T): T =>
  policy.reading.readerVersion === readerVersion
    ? policy
    : { ...policy, reading: readPolicy(policy.text, { languageHint: policy.language }) };

/** The summary of texts that stand; where none does, `state` says why. */
export function policySummary(
  domain: string,
  state: PolicySummary['state'],
  texts: readonly ReadText[],
  declared: Declared,
): PolicySummary {
  const facts = chooseFacts(texts);
  const { transparency } = transparencyOf(texts.length > 0 ? facts : null);
  const seen = texts.map(({ lastSeenAt }) => lastSeenAt).toSorted();
  return summarizePolicy({
    ...{ state, facts },
    transparency: texts.some(({ reading }) => reading.languageSupported) || state === 'none-found' ? transparency : null,
    retention: retentionOf(domain, texts, declared),
    readAt: seen[0] ?? null,
  });
}

interface Given {
  domain: string;
  at: Date;
  standing: readonly StoredPolicy[];
  walk: PolicyWalk;
  weighed: WeighedWalk;
  declared: Declared;
  /** When to look again. */
  nextAt: Date;
  /** Nobody looked before, so that nothing can have changed. */
  first: boolean;
}

/** All that a look changes, from what stood before and what was found. Pure. */
export function policyRound({ domain, at, standing, walk, weighed, declared, nextAt, first }: Given): PolicyRound {
  const before = standing.map(readAnew);
  const added = weighed.added.map((document) => ({
    document,
    source: walk.steps.find(({ url }) => url === document.url)?.source ?? ('web-site' as const),
    reading: readPolicy(document.text, { languageHint: document.language }),
  }));
  const left = before.filter(({ id }) => !weighed.ended.includes(id));
  const confirmed = new Set(weighed.confirmed.map(({ id }) => id));
  const after: ReadText[] = inOrder([
    ...left.map((one) => (confirmed.has(one.id) ? { ...one, lastSeenAt: at.toISOString() } : one)),
    ...added.map(({ document: { url, text, fetchedAt }, source, reading }) => ({
      ...{ url, source, text, reading },
      lastSeenAt: fetchedAt,
    })),
  ]);
  return {
    ...{ domain, at, added },
    walk: { state: weighed.state, nextAt, steps: walk.steps },
    confirmed: weighed.confirmed,
    missed: weighed.missed,
    ended: weighed.ended,
    reread: left.filter((one) => !standing.includes(one)).map(({ id, reading }) => ({ id, reading })),
    events: first ? [] : policyEvents(standOf(inOrder(before)), standOf(after), at.toISOString()),
    summary: policySummary(domain, weighed.state, after, declared),
  };
}

const standOf = (texts: readonly ReadText[]): PolicyStand => ({
  ...{ found: texts.length > 0, texts },
  facts: chooseFacts(texts),
});

/** The surest source first: of two texts that are equally plain its word counts. */
export const inOrder = <T extends { source: PolicySource }>(texts: readonly T[]): T[] =>
  texts.toSorted((a, b) => policySources.indexOf(a.source) - policySources.indexOf(b.source));
