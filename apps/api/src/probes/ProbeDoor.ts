import type { DoubtedFinding, TestReport } from '@signpost/contracts';
import {
  type DisputeOutcome,
  disputeFinding,
  getTestReport,
  type ReadContext,
  type SubmitContext,
  type Submitted,
  submitDomain,
} from '@signpost/directory';
import { enqueueRun, type QueueSystem } from '@signpost/queue';

/** Tests that visitors ask for, and what came of them. */
export interface ProbeDoor {
  submit(domain: string): Promise<Submitted>;
  /** A fresh look at what a finding is about. */
  dispute(domain: string, finding: DoubtedFinding): Promise<DisputeOutcome>;
  report(id: string): Promise<TestReport | null>;
}

export const probeDoor = (context: ReadContext, submit: SubmitContext): ProbeDoor => ({
  submit: (domain) => submitDomain(submit, domain),
  dispute: (domain, finding) => disputeFinding(submit, domain, finding),
  report: (id) => getTestReport(context, id),
});

/** For an API that only reads: it is not asked for new ones. */
export const readingDoor = (context: ReadContext): ProbeDoor => ({
  submit: async () => ({ kind: 'full', retryAfterSeconds: 60 }),
  dispute: async () => ({ kind: 'full', retryAfterSeconds: 60 }),
  report: (id) => getTestReport(context, id),
});

/** Puts runs into the lane of those that people wait for. Trouble with the queue is told and no more: the run's row stands. */
export const enqueueAsked =
  (queue: QueueSystem, onError: (error: unknown) => void) =>
  (runId: string, ahead: boolean): Promise<void> =>
    enqueueRun(queue, runId, { lane: 'asked', priority: ahead ? 1 : 2 }).catch(onError);

/** For tests of what has nothing to do with probes. */
export const noProbes: ProbeDoor = {
  submit: async () => ({ kind: 'full', retryAfterSeconds: 60 }),
  dispute: async () => ({ kind: 'full', retryAfterSeconds: 60 }),
  report: async () => null,
};
