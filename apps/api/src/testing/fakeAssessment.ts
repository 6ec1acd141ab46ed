import type { Assessment, Capability, Grade, Letter } from '@signpost/contracts';

const unknownFact = { answer: 'unknown', reason: 'not-tested' } as const;

const grade = (direction: Grade['direction'], letter: Letter): Grade => ({
  direction,
  letter,
  reachability: letter === '?' ? 'down' : 'up',
  targets: [],
  nextStep: null,
});

export interface FakeAssessment {
  letter?: Letter;
  observedAt?: string;
  calls?: Capability['answer'];
  software?: string;
  change?: Partial<Assessment>;
}

/** The assessment of a provider whose letters are all the same. */
export function fakeAssessment(
  domain: string,
  { letter = 'A', calls = 'unknown', software = 'Prosody', ...rest }: FakeAssessment,
): Assessment {
  const observedAt = rest.observedAt ?? new Date().toISOString();
  return {
    domain,
    rubricVersion: '1',
    assessedAt: observedAt,
    observedAt,
    overall: letter,
    grades: { c2s: grade('c2s', letter), s2s: grade('s2s', letter) },
    findings: [],
    capabilities: [{ id: 'calls', answer: calls, ...(calls === 'unknown' ? { reason: 'not-tested' as const } : {}) }],
    signUp: { ...unknownFact, way: null, webUrl: null, captcha: unknownFact, emailAsked: unknownFact },
    software: { answer: 'yes', name: software, version: null },
    contacts: [],
    federation: unknownFact,
    ...rest.change,
  };
}
