import { type Direction, type OperatorFacts, type OptOutLevel, optOutLevels, type StepName } from '@signpost/contracts';
import {
  activeClaims,
  addOptOut,
  deleteTestAccount,
  endClaims,
  endOtherSessions,
  eraseOperator,
  noteAudit,
  optOutsOf,
  setFindingAnswer,
  setLooksOften,
  setOperatorFacts,
  setWantsUnlisted,
  unlist,
  withdrawOptOut,
} from '@signpost/db';
import { keepTestAccount, type Vault } from '../credentials/test-accounts.ts';
import { publicKinds } from '../schedule/kinds.ts';
import { stepsFor } from '../submit/steps-for.ts';
import { type SubmitContext, submitLimits } from '../submit/submit-context.ts';
import { type Submitted, submitDomain } from '../submit/submit-domain.ts';
import type { Operator, OperatorContext } from './operator.ts';

const note = ({ database, clock }: OperatorContext, { domain, claimId }: Operator, action: string, detail = '') =>
  noteAudit(database, { domain, at: clock.now(), action, by: claimId, detail });

/** Takes the entry off the list, or lets it come back onto it as others do. */
export async function chooseListing(context: OperatorContext, operator: Operator, listed: boolean): Promise<void> {
  await setWantsUnlisted(context.database, operator.domain, !listed);
  if (listed) await relist(context, operator);
  else await unlist(context.database, operator.domain, true);
  await note(context, operator, listed ? 'list' : 'unlist');
}

const relist = ({ database }: OperatorContext, { domain }: Operator) => unlist(database, domain, false);

/** Has it looked at every quarter of an hour, or hourly as all are. */
export async function chooseLooks(context: OperatorContext, operator: Operator, often: boolean): Promise<void> {
  const soon = new Date(context.clock.now().getTime() + publicKinds.liveness.oftenMs);
  await setLooksOften(context.database, operator.domain, often, soon);
  await note(context, operator, often ? 'looks-often' : 'looks-hourly');
}

type WideLevel = Exclude<OptOutLevel, 'room'>;

/** Sets which of the levels stand; each change is appended. Out of everything, the entry, its rooms and its data go at once. */
export async function chooseLevels(context: OperatorContext, operator: Operator, wanted: readonly WideLevel[]): Promise<void> {
  const { database, clock } = context;
  const { domain } = operator;
  const standing = new Set((await optOutsOf(database, domain)).levels);
  for (const level of optOutLevels) {
    if (level === 'room' || wanted.includes(level) === standing.has(level)) continue;
    const entry = { domain, level, via: 'claim', at: clock.now() };
    if (wanted.includes(level)) await addOptOut(database, entry);
    else await withdrawOptOut(database, entry);
    await note(context, operator, wanted.includes(level) ? 'opt-out' : 'opt-in', level);
  }
}

/** Leaves one room out of the list, or lets it back in. Rooms of the domain's own services alone. */
export async function chooseRoom(context: OperatorContext, operator: Operator, address: string, listed: boolean): Promise<void> {
  const entry = { domain: operator.domain, level: 'room', scope: address, via: 'claim', at: context.clock.now() } as const;
  await (listed ? withdrawOptOut(context.database, entry) : addOptOut(context.database, entry));
  await note(context, operator, listed ? 'list-room' : 'unlist-room', address);
}

export async function giveAccount(
  context: OperatorContext & { vault: Vault },
  operator: Operator,
  account: { jid: string; password: string },
): Promise<void> {
  await keepTestAccount(context.vault, operator.domain, account);
  await note(context, operator, 'account-given');
}

export async function takeAccountAway(context: OperatorContext, operator: Operator): Promise<void> {
  await deleteTestAccount(context.database, operator.domain);
  await note(context, operator, 'account-removed');
}

export async function sayFacts(context: OperatorContext, operator: Operator, facts: OperatorFacts): Promise<void> {
  await setOperatorFacts(context.database, operator.domain, facts, context.clock.now());
  await note(context, operator, 'facts', Object.keys(facts).join(', '));
}

export interface FindingReply {
  check: string;
  direction: Direction | null;
  /** Plain text of 500 characters at most; empty takes the answer away. */
  text: string;
}

export async function answerFinding(context: OperatorContext, operator: Operator, reply: FindingReply): Promise<void> {
  await setFindingAnswer(context.database, { ...reply, domain: operator.domain, at: context.clock.now() });
  await note(
    context,
    operator,
    reply.text === '' ? 'answer-removed' : 'answer',
    `${reply.check} ${reply.direction ?? ''}`.trim(),
  );
}

const minuteMs = 60_000;
/** Looks at one finding again, at once and once a minute: only at the part of the server that it is about. */
export async function lookAgain(
  context: SubmitContext,
  operator: Operator,
  check: string,
  direction: Direction | null,
): Promise<Submitted> {
  const steps = stepsFor({ check, direction });
  await note(context, operator, 'look-again', `${check} ${direction ?? ''}`.trim());
  return submitDomain(context, operator.domain, { reason: 'operator', steps, cooldownMs: minuteMs });
}

const accountSteps: readonly StepName[] = ['dns', 'c2s', 'disco', 'assess'];

/** The deep test with an account that was just given: it needs no more than a way in. A test that is over came before the account. */
export const tryAccount = (context: SubmitContext, operator: Operator): Promise<Submitted> =>
  submitDomain(context, operator.domain, { reason: 'operator', steps: accountSteps, cooldownMs: 0 });

/** A test of everything, once an hour as for everybody. */
export async function testAgain(context: SubmitContext, operator: Operator): Promise<Submitted> {
  await note(context, operator, 'test-again');
  return submitDomain(context, operator.domain, { reason: 'operator', cooldownMs: submitLimits.cooldownMs });
}

/** Ends every other claim of the domain and every other session: what was published for them proves nothing any more. */
export async function rotate(context: OperatorContext, operator: Operator): Promise<void> {
  const { database } = context;
  const others = (await activeClaims(database, operator.domain)).filter(({ id }) => id !== operator.claimId);
  await endClaims(
    database,
    others.map(({ id }) => id),
    'ended',
  );
  await endOtherSessions(database, operator.domain, operator.hash);
  await note(context, operator, 'rotate', `${others.length}`);
}

/** Opts out of everything, and erases all that the operator gave or said. The opt-out itself stays. */
export async function deleteEverything(context: OperatorContext, operator: Operator): Promise<void> {
  await chooseLevels(context, operator, ['all']);
  await eraseOperator(context.database, operator.domain);
}
