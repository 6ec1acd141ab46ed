import type { Assessment } from '@signpost/contracts';
import { measured, type Sourced } from './sourced.ts';

const unrated = 'unknown';

/** What we measured, under the names of the format; an assessment past its shelf life is not given. */
export function measuredFields(assessment: Assessment | null) {
  const compliance = complianceOf(assessment);
  const [c2s, s2s] = [ratingOf(assessment, 'c2s'), ratingOf(assessment, 's2s')];
  const { name, version } = assessment?.software ?? {};
  return {
    serverSoftwareName: measured(name ?? '', Boolean(name)),
    serverSoftwareVersion: measured(version ?? '', Boolean(version)),
    ratingGreenWebCheck: { value: false, source: null },
    ...signUpFields(assessment),
    ratingXmppComplianceTester: measured(compliance, compliance >= 0),
    ratingImObservatoryClientToServer: measured(c2s, c2s !== unrated),
    ratingImObservatoryServerToServer: measured(s2s, s2s !== unrated),
  };
}

/** Their scale ends at A. A direction that can't be reached has no rating of today. */
function ratingOf(assessment: Assessment | null, direction: 'c2s' | 's2s'): string {
  const grade = assessment?.grades[direction];
  if (!grade || grade.reachability === 'down' || grade.letter === '?') return unrated;
  return grade.letter === 'A+' ? 'A' : grade.letter;
}

/** Of 100, and only where each row of the compliance suite was settled by a test; never rounded up. */
function complianceOf(assessment: Assessment | null): number {
  const all = assessment?.suite?.find(({ category, level }) => category === 'all' && level === 'advanced');
  return all && all.total > 0 && all.checked === all.total ? Math.floor((100 * all.passed) / all.total) : -1;
}

const settled = (answer: string | undefined): boolean => answer === 'yes' || answer === 'no';

function signUpFields(assessment: Assessment | null) {
  const signUp = assessment?.signUp;
  const known = settled(signUp?.answer);
  const inApp = signUp?.answer === 'yes' && (signUp.way === 'in-app' || signUp.way === 'in-app-or-invitation');
  const asked = (fact: { answer: string } | undefined): Sourced<boolean> =>
    measured(inApp && fact?.answer === 'yes', known && settled(fact?.answer));
  return {
    inBandRegistration: measured(inApp, known),
    inBandRegistrationEmailAddressRequired: asked(signUp?.emailAsked),
    inBandRegistrationCaptchaRequired: asked(signUp?.captcha),
  };
}
