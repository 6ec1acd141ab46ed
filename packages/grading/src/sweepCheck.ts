import type { SweptVersion } from '@signpost/contracts';
import { type Check, type CheckDefinition, fail, pass, type SeenName, targetCheck, unknown, type Verdict } from './check.ts';
import { protocolFix } from './fixes/protocolFix.ts';
import { type Sighting, speaks } from './sweep.ts';
import type { TargetView } from './view.ts';

interface Names {
  bad: SeenName;
  good: SeenName;
}

/** A verdict on something that a server had better not take. What nobody looked for stays unknown. */
export function refusal({ answer, names }: Sighting, { bad, good }: Names): Verdict {
  if (answer === 'yes') return fail(bad, { names });
  return answer === 'no' ? pass(good) : unknown('not-swept');
}

/** Whether there is anything of TLS to judge: a session, or a sweep that was answered at all. */
export const hasTls = ({ session, sweep }: TargetView): boolean =>
  session !== null || (sweep !== null && sweep.body.handshakes.accepted > 0);

/** A check on a version that should be gone. */
export function oldVersionCheck<const Id extends string>(
  definition: Pick<CheckDefinition<Id>, 'id' | 'spec'> & { version: SweptVersion; bad: SeenName },
): Check<Id> {
  const { version, bad, ...rest } = definition;
  return targetCheck({
    ...rest,
    directions: ['c2s', 's2s'],
    sees: [bad, 'version-refused', 'not-swept'],
    fix: protocolFix,
    uses: ['sweep'],
    judgeTarget: (target) =>
      hasTls(target) ? refusal({ answer: speaks(target, version), names: version }, { bad, good: 'version-refused' }) : null,
  });
}
