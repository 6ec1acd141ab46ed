import type { DoubtedFinding } from '@signpost/contracts';
import { disputeFinding as askForLook, getProvider, queuePlace } from '@signpost/db';
import { declinedTesting } from './declines-testing.ts';
import { noteVisitor } from './note-visitor.ts';
import { stepsFor } from './steps-for.ts';
import { type SubmitContext, submitLimits } from './submit-context.ts';
import type { Submitted } from './submit-domain.ts';

export const disputeLimits = {
  /** One look at the same finding in this time. */
  againMs: 24 * 3_600_000,
  /** Looks at one domain in that time. */
  mostOfDomain: 6,
  /** Looks at all domains in an hour. */
  mostAnHour: 60,
} as const;

export type DisputeOutcome = Submitted | { kind: 'unknown' } | { kind: 'enough'; retryAfterSeconds: number };

/** While the queue is full, this is how long it takes until some of it is done. */
const whenFullSeconds = 60;

/**
 * Somebody doubts a finding: the part of the server that it is about is asked anew, however recent the last test is. Once a
 * day for each finding, and only for findings that stand.
 */
export async function disputeFinding(context: SubmitContext, domain: string, finding: DoubtedFinding): Promise<DisputeOutcome> {
  const { database, clock } = context;
  const at = clock.now();
  const provider = await getProvider(database, domain, at);
  const stands = provider?.assessment?.findings.some(
    ({ check, direction }) => check === finding.check && direction === finding.direction,
  );
  if (!stands) return { kind: 'unknown' };
  if (await declinedTesting(database, domain)) return { kind: 'refused', code: 'error.testing-declined' };
  const { mostWaiting } = submitLimits;
  const asked = await askForLook(database, {
    ...{ domain, ...finding, at, steps: stepsFor(finding) },
    ...{ ...disputeLimits, mostWaiting },
  });
  if (asked.kind === 'opted-out') return { kind: 'refused', code: 'error.opted-out' };
  if (asked.kind === 'full') return { kind: 'full', retryAfterSeconds: whenFullSeconds };
  if (asked.kind === 'enough') return { kind: 'enough', retryAfterSeconds: secondsUntil(asked.retryAt, at) };
  if (asked.kind === 'begun') {
    await context.enqueue(asked.run.id, false);
    const detail = `${finding.check} ${finding.direction ?? ''}`.trim();
    await noteVisitor(database, { domain, at, action: 'doubted', detail });
  }
  const place = await queuePlace(database, asked.run);
  return { kind: 'taken', ticket: { run: asked.run, joined: asked.kind === 'joined', ...place } };
}

const secondsUntil = (then: Date, now: Date): number => Math.max(1, Math.ceil((then.getTime() - now.getTime()) / 1000));
