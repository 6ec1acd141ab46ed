import type { HelloOutcome } from '../handshake/helloOutcome.ts';
import { groupName } from '../names/groups.ts';
import { suiteName } from '../names/suites.ts';
import type { PlannedHello } from '../plan/plannedHello.ts';
import type { SweepStep } from './sweepOptions.ts';

/** What progress shows of one handshake. */
export const stepOf = ({ spec, aim }: PlannedHello, outcome: HelloOutcome): SweepStep => ({
  version: outcome.kind === 'answer' ? outcome.version : spec.version,
  aim,
  offered: spec.suites.length,
  outcome: outcome.kind,
  suite: outcome.kind === 'answer' ? suiteName(outcome.suite) : null,
  group: outcome.kind === 'answer' && outcome.group !== null ? groupName(outcome.group) : null,
});
