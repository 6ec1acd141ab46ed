import { fail, pass, targetCheck, type Verdict, warn } from '../check.ts';
import { certificateFix } from '../fixes/certificateFix.ts';
import { cureOf } from '../identity.ts';
import { specs } from '../specs.ts';
import type { TargetView, View } from '../view.ts';

const dayMs = 86_400_000;
/** Automatic renewal is long through by then. */
const soonDays = 14;

export const certificateDates = targetCheck({
  id: 'certificate-dates',
  directions: ['c2s', 's2s'],
  sees: ['valid-until', 'expires-soon', 'expired', 'not-yet-valid', 'dates-cured-by-dane'],
  spec: [specs.identity, specs.daneOperation],
  fix: certificateFix,
  uses: ['dns'],
  judgeTarget: (target, view) => {
    const { session, leaf } = target;
    if (!session || !leaf) return null;
    const { chainProblem, validNow } = session.trust;
    const outside = !validNow || chainProblem === 'expired' || chainProblem === 'not-yet-valid';
    return outside ? judgeOutside(target, view) : judgeInside(leaf.notAfter, target.observedAt);
  },
});

function judgeOutside(target: TargetView, view: View): Verdict | null {
  const { leaf, session, observedAt } = target;
  if (!leaf || !session) return null;
  if (cureOf(view, target, 'dates')) return warn('dates-cured-by-dane', { until: day(leaf.notAfter) });
  const at = Date.parse(observedAt ?? '');
  const early = session.chain.find(({ notBefore }) => Date.parse(notBefore) > at);
  if (early) return fail('not-yet-valid', { from: day(early.notBefore), subject: early.subject });
  const late = session.chain.find(({ notAfter }) => Date.parse(notAfter) < at) ?? leaf;
  return fail('expired', { until: day(late.notAfter), subject: late.subject });
}

function judgeInside(notAfter: string, observedAt: string | null): Verdict {
  const left = Math.floor((Date.parse(notAfter) - Date.parse(observedAt ?? '')) / dayMs);
  return left < soonDays
    ? warn('expires-soon', { until: day(notAfter), days: left })
    : pass('valid-until', { until: day(notAfter) });
}

const day = (time: string): string => time.slice(0, 10);
