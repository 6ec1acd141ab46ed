import {
  type Assessment,
  assessmentSchema,
  type Capability,
  type Coming,
  type Grade,
  type Letter,
  type SignUp,
  type TargetResult,
} from '@signpost/contracts';
import { buildAssessment, buildGrade } from '../builders/buildAssessment.ts';
import { fairFindings, goodFindings, poorFindings, silentFindings, untrustedFindings } from './fixtureFindings.ts';

const day = 86_400_000;
export const ago = (ms: number): string => new Date(Date.now() - ms).toISOString();
export const recently = (): string => ago(3 * 3_600_000);
export const longAgo = (): string => ago(12 * day);

const target = (parts: Partial<TargetResult> = {}): TargetResult => ({
  target: 'xmpp.example.org:5222',
  address: '192.0.2.1',
  security: 'starttls',
  letter: 'A',
  observationId: 'c2s-1',
  ...parts,
});

const targetsOf = (letter: Letter, reachability: Grade['reachability']): TargetResult[] => {
  const dead = target({ address: '2001:db8::1', letter: '?', failure: { code: 'connect-timeout' } });
  if (reachability === 'down') return [dead];
  return reachability === 'degraded' ? [target({ letter }), dead] : [target({ letter }), target({ letter, security: 'direct' })];
};

const gradeOf = (direction: 'c2s' | 's2s', letter: Letter, reachability: Grade['reachability'] = 'up'): Grade =>
  buildGrade(direction, {
    letter,
    reachability,
    targets: targetsOf(letter, reachability),
    nextStep: nextSteps[letter] ?? null,
  });

const nextSteps: Partial<Record<Letter, Grade['nextStep']>> = {
  B: { letter: 'A', checks: ['certificate-chain'] },
  D: { letter: 'B', checks: ['tls-1.2', 'tls-1.3'] },
};

const findingsOf = (direction: 'c2s' | 's2s', letter: Letter) => {
  if (letter === '?') return silentFindings(direction);
  if (letter === 'T') return untrustedFindings(direction);
  if (letter === 'B') return fairFindings(direction);
  return ['A+', 'A'].includes(letter) ? goodFindings(direction) : poorFindings(direction);
};

export const signUps = {
  inApp: { answer: 'yes', way: 'in-app', webUrl: null, captcha: { answer: 'no' }, emailAsked: { answer: 'no' } },
  web: {
    answer: 'yes',
    way: 'web',
    webUrl: 'https://signup.example.org/new',
    captcha: { answer: 'claimed' },
    emailAsked: { answer: 'yes' },
  },
  invitation: { answer: 'yes', way: 'invitation', webUrl: null, captcha: { answer: 'no' }, emailAsked: { answer: 'no' } },
  closed: {
    answer: 'no',
    way: 'closed',
    webUrl: null,
    captcha: { answer: 'unknown', reason: 'refused' },
    emailAsked: { answer: 'unknown', reason: 'refused' },
  },
} satisfies Record<string, SignUp>;

export interface AssessmentParts {
  domain: string;
  c2s: Letter;
  s2s: Letter;
  reachability?: Grade['reachability'];
  software?: [string, string] | null;
  signUp?: SignUp;
  capabilities?: Capability[];
  observedAt?: string;
  contacts?: Assessment['contacts'];
  coming?: Coming;
}

/** An assessment with the findings that such letters come with. */
export function fixtureAssessment({ domain, c2s, s2s, reachability, software, ...parts }: AssessmentParts): Assessment {
  const { signUp, capabilities = [], observedAt = recently(), contacts = [] } = parts;
  return assessmentSchema.parse(
    buildAssessment({
      domain,
      overall: c2s,
      rubricVersion: '1',
      observedAt,
      assessedAt: observedAt,
      grades: { c2s: gradeOf('c2s', c2s, reachability), s2s: gradeOf('s2s', s2s, reachability) },
      findings: [...findingsOf('c2s', c2s), ...findingsOf('s2s', s2s)],
      capabilities,
      contacts,
      ...(signUp ? { signUp } : {}),
      ...(parts.coming ? { coming: parts.coming } : {}),
      ...(software ? { software: { answer: 'yes', name: software[0], version: software[1] } } : {}),
    }),
  );
}
