import type { SpamList, SpamListAnswer, SpamStanding } from '@signpost/contracts';
import { type Database, type SpamRow, spamRowsOf } from '@signpost/db';
import type { Net } from '@signpost/net';
import { fetchSpamList } from './fetch-spam-list.ts';

/** A list changes every few days; a reading that is older says nothing any more. */
const shelfLifeMs = 7 * 86_400_000;

/** Whether the lists that this installation reads name a domain. */
export const spamStanding = async (database: Database, domain: string, now: Date): Promise<SpamStanding> =>
  standingOf((await spamRowsOf(database, domain)).map((row) => answerOf(row, now)));

/** The same without a database: reads each list now. */
export async function spamStandingNow(net: Net, lists: readonly SpamList[], domain: string): Promise<SpamStanding> {
  const answers = lists.map(async (list) => {
    const seen = await fetchSpamList(net, list);
    const now = net.clock.now();
    const entry = seen.ok ? seen.entries.find((one) => one.domain === domain) : undefined;
    const row = { ...list, readAt: seen.ok ? now : null, failed: !seen.ok, line: entry?.line ?? null };
    return answerOf({ ...row, statedSince: entry?.since ?? null, firstSeenAt: entry ? now : null }, now);
  });
  return standingOf(await Promise.all(answers));
}

/** Named by any is a yes; a no takes all of them. */
export function standingOf(lists: SpamListAnswer[]): SpamStanding {
  const [first] = lists;
  if (!first) return { answer: 'unknown', reason: 'not-configured', lists };
  if (lists.some(({ answer }) => answer === 'yes')) return { answer: 'yes', lists };
  const unread = lists.find(({ answer }) => answer === 'unknown');
  return unread ? { answer: 'unknown', reason: unread.reason ?? 'not-tested', lists } : { answer: 'no', lists };
}

export function answerOf(row: SpamRow, now: Date): SpamListAnswer {
  const { name, url, readAt, failed, line, statedSince, firstSeenAt } = row;
  const base = { list: name, url, since: null, sinceBy: null, line: null, readAt: readAt?.toISOString() ?? null };
  if (!readAt) return { ...base, answer: 'unknown', reason: failed ? 'unreachable' : 'not-tested' };
  if (now.getTime() - readAt.getTime() > shelfLifeMs)
    return { ...base, answer: 'unknown', reason: failed ? 'unreachable' : 'stale' };
  if (!firstSeenAt) return { ...base, answer: 'no' };
  const since = statedSince ?? firstSeenAt.toISOString().slice(0, 10);
  return { ...base, answer: 'yes', since, sinceBy: statedSince ? 'list' : 'first-seen', line };
}
