import { type Run, type StepName, stepNames, type TestReport } from '@signpost/contracts';
import { fixtureProviders } from './fixtureProviders.ts';
import { hostile } from './hostile.ts';

const ago = (seconds: number): string => new Date(Date.now() - seconds * 1000).toISOString();

function runOf(id: string, domain: string, status: Run['status'], done: number): Run {
  const running = status === 'running';
  const stepOf = (name: StepName, index: number): Run['steps'][number] => ({
    name,
    status: index < done ? 'done' : running && index === done ? 'running' : 'waiting',
    startedAt: index <= done && status !== 'queued' ? ago(20 - index) : null,
    finishedAt: index < done ? ago(19 - index) : null,
    summary: index < done && name !== 'assess' ? { id: `step.${name}`, params: { answered: 1, asked: 2 } } : null,
  });
  return {
    id,
    domain,
    reason: 'submitted',
    status,
    slot: ago(30),
    createdAt: ago(30),
    startedAt: status === 'queued' ? null : ago(20),
    finishedAt: status === 'queued' || running ? null : ago(2),
    attempts: 1,
    steps: stepNames.map(stepOf),
  };
}

const base: Omit<TestReport, 'run'> = {
  place: null,
  estimateSeconds: null,
  ending: null,
  listing: { state: 'unlisted', strangers: null, reachableRuns: 0, reachableHours: 0 },
  assessment: null,
  transcripts: [],
};
const assessmentOf = (domain: string) => fixtureProviders.find((one) => one.domain === domain)?.assessment ?? null;
const completed = { id: 'run.completed', params: {} };

/** A test in each state that its page can show. */
export const fixtureTests = (): TestReport[] => [
  { ...base, run: runOf('queued', 'weak.example', 'queued', 0), place: 3, estimateSeconds: 40 },
  { ...base, run: runOf('running', 'weak.example', 'running', 3) },
  {
    ...base,
    run: runOf('over', 'weak.example', 'completed', stepNames.length),
    ending: completed,
    listing: { state: 'unlisted', strangers: true, reachableRuns: 2, reachableHours: 8 },
    assessment: assessmentOf('weak.example'),
    transcripts: [
      { observationId: 'c2s-1', kind: 'stream', target: 'xmpp.weak.example:5222', label: 'stream', sha256: '0'.repeat(64) },
    ],
  },
  { ...base, run: runOf('declined', 'good.example', 'cancelled', 1), ending: { id: 'run.declined', params: {} } },
  {
    ...base,
    run: runOf('hostile', hostile.longDomain, 'completed', stepNames.length),
    ending: completed,
    assessment: assessmentOf('hostile.example'),
    transcripts: [{ observationId: 'x', kind: 'stream', target: hostile.long, label: hostile.long, sha256: 'f'.repeat(64) }],
  },
];
