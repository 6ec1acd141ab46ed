import type { CheckList, Coming, Message } from '@signpost/contracts';
import { checkInfos } from '@signpost/grading';

const weekMs = 7 * 86_400_000;

/** An announced rubric under which one letter falls, one rises, and one fact is let go. */
export const fixtureComing = (): Coming => ({
  rubricVersion: 'next',
  effectiveFrom: new Date(Date.now() + 2 * weekMs).toISOString(),
  overall: 'A',
  c2s: { letter: 'C', letterNow: 'A', nextStep: { letter: 'A', checks: ['channel-binding', 'scram'] } },
  s2s: { letter: 'A', letterNow: 'B', nextStep: null },
  findings: [
    finding('channel-binding', 'c2s', 'seen.no-channel-binding', { cap: 'C', capNow: 'A' }),
    finding('scram', 'c2s', 'seen.no-scram', { cap: 'B' }, { mechanisms: 'PLAIN' }),
    finding('tls-1.3', 's2s', 'seen.no-tls-1.3', { capNow: 'B' }, { version: 'TLSv1.2' }),
  ],
});

/** What it changes in the list of checks. */
export const fixtureNextRules = (): CheckList['next'] => ({
  rubricVersion: 'next',
  effectiveFrom: new Date(Date.now() + 2 * weekMs).toISOString(),
  checks: checkInfos.filter(({ id }) => ['channel-binding', 'scram', 'tls-1.3'].includes(id)),
});

const finding = (
  check: string,
  direction: 'c2s' | 's2s',
  seen: string,
  caps: Pick<Coming['findings'][number], 'cap' | 'capNow'>,
  params: Message['params'] = {},
): Coming['findings'][number] => ({
  check,
  direction,
  outcome: 'fail',
  seen: { id: seen, params },
  targets: [],
  observationIds: [],
  ...caps,
});
