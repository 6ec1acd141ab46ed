import type { ProbeTicket, Run, StepName } from '@signpost/contracts';
import { askForRun, queuePlace } from '@signpost/db';
import { isPublicSuffix } from '@signpost/net';
import { declinedTesting } from './declines-testing.ts';
import { noteVisitor } from './note-visitor.ts';
import { isSpecialName } from './special-names.ts';
import { type SubmitContext, submitLimits } from './submit-context.ts';

export const submitRefusals = ['error.public-suffix', 'error.special-name', 'error.opted-out', 'error.testing-declined'] as const;
export type SubmitRefusal = (typeof submitRefusals)[number];

export type Submitted =
  | { kind: 'taken'; ticket: ProbeTicket }
  | { kind: 'refused'; code: SubmitRefusal }
  | { kind: 'full'; retryAfterSeconds: number };

export interface Asking {
  reason: Extract<Run['reason'], 'submitted' | 'operator'>;
  /** All unless said. */
  steps?: readonly StepName[];
  cooldownMs?: number;
}

/** While the queue is full, this is how long it takes until some of it is done. */
const whenFullSeconds = 60;

/** Asks for a test of a domain (A-labels), new to us or not: refuses, joins a test of the last hour, or begins one. */
export async function submitDomain(
  context: SubmitContext,
  domain: string,
  { reason, steps, cooldownMs = submitLimits.cooldownMs }: Asking = { reason: 'submitted' },
): Promise<Submitted> {
  const refusal = await refusalOf(context, domain, reason);
  if (refusal) return { kind: 'refused', code: refusal };
  const at = context.clock.now();
  const asked = await askForRun(context.database, {
    domain,
    reason,
    at,
    cooldownMs,
    mostWaiting: submitLimits.mostWaiting + (reason === 'operator' ? submitLimits.operatorsPlaces : 0),
    ...(steps ? { steps } : {}),
  });
  if (asked.kind === 'opted-out') return { kind: 'refused', code: 'error.opted-out' };
  if (asked.kind === 'full') return { kind: 'full', retryAfterSeconds: whenFullSeconds };
  if (asked.kind === 'begun') {
    await context.enqueue(asked.run.id, reason === 'operator');
    if (reason === 'submitted') await noteVisitor(context.database, { domain, at, action: 'asked-for-test', detail: '' });
  }
  const place = await queuePlace(context.database, asked.run);
  return { kind: 'taken', ticket: { run: asked.run, joined: asked.kind === 'joined', ...place } };
}

/** An operator who asks has thought better of what the file says. */
async function refusalOf(
  { database, mode }: SubmitContext,
  domain: string,
  reason: Asking['reason'],
): Promise<SubmitRefusal | null> {
  if (isPublicSuffix(domain)) return 'error.public-suffix';
  if (mode === 'public' && isSpecialName(domain)) return 'error.special-name';
  return reason === 'submitted' && (await declinedTesting(database, domain)) ? 'error.testing-declined' : null;
}
