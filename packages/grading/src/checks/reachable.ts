import { failure, message, ourFaults } from '@signpost/contracts';
import { type Judgement, pass, type Verdict, withEvaluate } from '../check.ts';
import { stateOfTarget } from '../reachability.ts';
import { specs } from '../specs.ts';
import { servicesOf } from '../targets.ts';
import type { TargetView, View } from '../view.ts';

/** Whether each target answers. It holds no letter down: a dead target is a fact of its own. */
export const reachable = withEvaluate(
  {
    id: 'reachable',
    directions: ['c2s', 's2s'],
    sees: ['target-answered', 'not-probed'],
    spec: [specs.srv],
    fix: {
      prosody: `# names the records and ports that do not fit together
prosodyctl check dns
prosodyctl check connectivity`,
    },
    uses: ['dns'],
  },
  (view): Judgement[] => [
    ...view.targets.map((target) => ({ ...judgeTarget(target, view), target })),
    ...judgeServices(view).map((verdict) => ({ ...verdict, target: null })),
  ],
);

function judgeTarget(target: TargetView, view: View): Verdict {
  const state = stateOfTarget(view, target);
  if (state === 'answered') return pass('target-answered');
  if (state === 'failed') return { outcome: 'fail', seen: seenFailure(target) };
  return { outcome: 'unknown', seen: target.failure ? seenFailure(target) : message('seen.not-probed') };
}

const seenFailure = ({ failure: cause }: TargetView) => message(`failure.${(cause ?? failure('our-fault')).code}`);

/** What DNS itself says where it names no target. */
function judgeServices(view: View): Verdict[] {
  if (!view.dns) return [{ outcome: 'unknown', seen: message('seen.not-probed') }];
  const failures = [view.dns.failure, ...servicesOf(view.direction, view.dns.body).map(({ failure: cause }) => cause)];
  const denied = servicesOf(view.direction, view.dns.body).some(({ status }) => status === 'denied');
  const codes = new Set(failures.flatMap((cause) => (cause ? [cause.code] : [])));
  if (denied && view.targets.length === 0) codes.add('service-denied');
  return [...codes]
    .sort()
    .map((code) => ({ outcome: ourFaults.has(code) ? 'unknown' : 'warn', seen: message(`failure.${code}`) }));
}
