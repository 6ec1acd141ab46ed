import { parseDomain } from '@signpost/contracts';
import { addOptOut, decideReports, delist, forgetDelisting, noteModerationAct, relist, withdrawOptOut } from '@signpost/db';
import type { SubmitContext } from '../submit/submit-context.ts';
import { submitDomain } from '../submit/submit-domain.ts';

/** On a provider, by its domain. */
export const domainActions = ['delist', 'relist', 'block', 'unblock', 're-probe'] as const;
/** On a room, by its bare JID. */
export const roomActions = ['flag', 'dismiss', 'remove'] as const;
export const moderationActions = [...domainActions, ...roomActions] as const;
export type ModerationAction = (typeof moderationActions)[number];

const via = 'moderator';
const outcomes = { flag: 'flagged', dismiss: 'dismissed', remove: 'removed' } as const;
type Means = Pick<SubmitContext, 'database' | 'clock'> & { submit: SubmitContext };

/** Does what a moderator decided and notes it; `null` when it is done, otherwise why not. */
export async function moderate(means: Means, action: ModerationAction, subject: string): Promise<string | null> {
  const why = isRoomAction(action) ? await decide(means, action, subject) : await settle(means, action, subject);
  if (why === null) await noteModerationAct(means.database, { at: means.clock.now(), action, subject });
  return why;
}

const isRoomAction = (action: ModerationAction): action is (typeof roomActions)[number] =>
  roomActions.some((one) => one === action);

async function decide({ database, clock }: Means, action: (typeof roomActions)[number], address: string): Promise<string | null> {
  const domain = /^[^@\s]{1,200}@([^@/\s]+)$/.exec(address)?.[1];
  if (!domain) return 'room';
  const at = clock.now();
  if (action === 'remove') await addOptOut(database, { domain, level: 'room', scope: address, via, at });
  await decideReports(database, address, outcomes[action], at);
  return null;
}

async function settle(means: Means, action: (typeof domainActions)[number], subject: string): Promise<string | null> {
  const parsed = parseDomain(subject);
  if (!parsed.ok) return `domain.${parsed.problem}`;
  const { domain } = parsed;
  const { database, clock, submit } = means;
  const at = clock.now();
  if (action === 'delist') await delist(database, domain, at);
  if (action === 'relist' && !(await relist(database, domain))) return 'moderation.unknown';
  if (action === 'block') await block(database, domain, at);
  if (action === 'unblock') {
    await forgetDelisting(database, domain);
    await withdrawOptOut(database, { domain, level: 'all', via, at });
  }
  if (action !== 're-probe') return null;
  const asked = await submitDomain(submit, domain, { reason: 'operator', cooldownMs: 0 });
  return asked.kind === 'taken' ? null : asked.kind === 'refused' ? asked.code : 'error.overloaded';
}

/** Its operator may take an opt-out back, as it reads the same as one of theirs; it stays off the list all the same. */
async function block(database: Means['database'], domain: string, at: Date): Promise<void> {
  await delist(database, domain, at);
  await addOptOut(database, { domain, level: 'all', via, at });
}
