import { type Clock, message, type Observation, type OptOutLevel, type Run, type StepName, stepNames } from '@signpost/contracts';
import {
  activeOptOut,
  appendEvent,
  claimRun,
  type Database,
  finishRun,
  latestObservations,
  putRunBack,
  recordStep,
  storeObservations,
} from '@signpost/db';
import type { Net } from '@signpost/net';
import type { IssuerMemory } from '@signpost/tls-prober';
import type { Observer, OwnIdentity } from '@signpost/xmpp-prober';
import type { Configured } from './assess-observations.ts';
import { assessProvider, assessSoFar } from './assess-provider.ts';
import type { KeyRing } from './credentials/key-ring.ts';
import { probeAsUser } from './credentials/probe-as-user.ts';
import { holdRun } from './hold-run.ts';
import { isOwnOutage, type OutageWatch } from './outage-watch.ts';
import { rereadPolicy } from './policy/read-due-policies.ts';
import { type ProbeOptions, type ProbeStep, probeProvider } from './probe-provider.ts';
import { asksToBeLeftAlone, noteWhetherDeclined } from './submit/declines-testing.ts';
import { settleSubmission } from './submit/listing-rule.ts';
import { sweepOfOneLook } from './sweep-policies.ts';
import type { SweepPolicy } from './sweep-streams.ts';

/** Everything that a run needs of the installation. */
export interface RunContext {
  database: Database;
  net: Net;
  /** For the looks at one finding that an operator waits for: without rests between connections. */
  hurriedNet?: Net;
  clock: Clock;
  observer: Observer | null;
  identity: OwnIdentity | null;
  issuers: IssuerMemory;
  outages: OutageWatch;
  vantage: string;
  configured: Configured;
  streamsAtOnce: number;
  sweep: SweepPolicy;
  /** Opens the test accounts that operators gave; nobody logs in without. */
  keys?: KeyRing | null;
  /** Wall clock for all steps but the sweep, which has its own; what is left then comes with the next run. */
  budgetMs: number;
  /** How often what is listed is probed. */
  schedule?: { everyMs: number };
}

const dayMs = 86_400_000;

/**
 * Takes one run from the queue to its assessment. Safe to repeat: observations are keyed by the run's slot, and a run
 * that is completed already is left alone. Throws only for faults of ours, so that the queue tries again; a run
 * that meets an outage of ours waits as if it had not been tried.
 */
export async function performRun(runId: string, context: RunContext, signal: AbortSignal): Promise<void> {
  const run = await claimRun(context.database, runId, context.clock.now());
  if (!run) return;
  const hold = holdRun(run, context);
  try {
    await perform(run, context, AbortSignal.any([signal, hold.lost]));
  } catch (error) {
    if (isOwnOutage(error)) await putRunBack(context.database, runId, run.attempts, context.clock.now());
    if (!hold.lost.aborted) throw error;
  } finally {
    hold.letGo();
  }
}

async function perform(run: Run, context: RunContext, signal: AbortSignal): Promise<void> {
  const level = await activeOptOut(context.database, run.domain);
  if (level === 'all') return finish(run, 'cancelled', context);
  await appendEvent(context.database, { runId: run.id, type: 'started', step: null, message: null, at: context.clock.now() });
  const limit = AbortSignal.any([signal, AbortSignal.timeout(context.budgetMs + context.sweep.deadlineMs)]);
  const declined = await probeStoring(run, stepsToSkip(run, level), context, limit);
  signal.throwIfAborted();
  if (declined) return finish(run, 'cancelled', context, 'run.declined');
  await step(run, 'assess', 'running', context, null);
  const assessment = await assessProvider(run.domain, context);
  await rereadPolicy(context.database, run.domain, context.clock.now());
  await step(
    run,
    'assess',
    'done',
    context,
    message('step.assessed', { c2s: assessment.grades.c2s.letter, s2s: assessment.grades.s2s.letter }),
  );
  await settleSubmission(context.database, assessment, context.clock.now(), context.schedule?.everyMs ?? dayMs);
  await finish(run, 'completed', context);
}

/** What nobody asked for in this run, and what the operator does not want. */
const stepsToSkip = (run: Run, level: OptOutLevel | null): Set<StepName> =>
  new Set(stepNames.filter((name) => !run.steps.some((one) => one.name === name) || (level === 'active' && name === 'tls')));

/** Whether the provider's own file asks for no tests beyond what everybody sees. An operator who asks has thought better of it. */
async function keepsOff({ domain, reason }: Run, seen: readonly Observation[], { database }: RunContext): Promise<boolean> {
  return (await noteWhetherDeclined(database, domain, seen)) && reason !== 'operator';
}

/** Gives whether the domain asked to be left alone, which ends the run before anything but DNS was asked. */
async function probeStoring(run: Run, skip: Set<StepName>, context: RunContext, limit: AbortSignal): Promise<boolean> {
  const net = isOperatorsLook(run) ? (context.hurriedNet ?? context.net) : context.net;
  const { observer, identity, issuers, outages, vantage, streamsAtOnce } = context;
  // Streams of both directions are held until it is clear that our own line works.
  const held: Observation[] = [];
  const declined = new AbortController();
  const signal = AbortSignal.any([limit, declined.signal]);
  const probeContext = { net, slot: run.slot, vantage, identity, issuers, signal };
  const seen = await probeProvider(run.domain, {
    context: probeContext,
    observer,
    streamsAtOnce,
    skip,
    sweep: await sweepOf(run, context),
    onStep: async (name, observations) => {
      // The sweep takes minutes: what is known before it is shown already.
      if (name === 'tls' && observations === null) await assessSoFar(run.domain, context);
      if (observations === null) return step(run, name, 'running', context, null);
      if (name === 'dns') await outages.checkDns(net, observations, signal);
      held.push(...observations);
      if (name === 's2s') outages.checkStreams(run.domain, held);
      if (name !== 'c2s') await storeObservations(context.database, run.id, held.splice(0));
      await step(run, name, observations.length === 0 ? 'skipped' : 'done', context, summaryOf(name, observations));
      // Whoever submits a domain is seldom its operator, whose own file may say no.
      if (name === 'dns' && run.reason === 'submitted' && (await asksToBeLeftAlone(run.domain, probeContext))) declined.abort();
      if (name === 'web' && (await keepsOff(run, observations, context))) skip.add('tls');
    },
  });
  if (declined.signal.aborted) return true;
  if (held.length > 0) outages.checkStreams(run.domain, held);
  await storeObservations(context.database, run.id, held);
  const { database, clock, keys = null } = context;
  await storeObservations(
    database,
    run.id,
    await probeAsUser(run.domain, seen, { database, keys, clock, context: probeContext }),
  );
  return false;
}

const isLook = ({ steps }: Run): boolean => steps.length < stepNames.length;
const isOperatorsLook = (run: Run): boolean => run.reason === 'operator' && isLook(run);

/** A look at one finding starts from nothing: what an earlier sweep found is what is doubted. */
async function sweepOf(run: Run, { database, sweep }: RunContext): Promise<ProbeOptions['sweep']> {
  if (!isLook(run)) return { policy: sweep, earlier: await latestObservations(database, run.domain, 'tls-sweep') };
  return { policy: sweepOfOneLook(sweep, isOperatorsLook(run) ? 'operator' : 'stranger'), earlier: [] };
}

const summaryOf = (name: ProbeStep, observations: Observation[]) =>
  message(`step.${name}`, { answered: observations.filter((one) => !one.failure).length, asked: observations.length });

async function step(
  run: Run,
  name: StepName,
  status: 'running' | 'done' | 'skipped',
  context: RunContext,
  summary: ReturnType<typeof message> | null,
) {
  const at = context.clock.now();
  await recordStep(context.database, { runId: run.id, name, status, at, summary });
  const type = status === 'running' ? 'step-started' : 'step-finished';
  await appendEvent(context.database, { runId: run.id, type, step: name, message: summary, at });
}

async function finish(
  run: Run,
  status: 'completed' | 'cancelled',
  { database, clock }: RunContext,
  why: string = `run.${status}`,
): Promise<void> {
  await finishRun(database, run.id, status, clock.now(), message(why));
}
