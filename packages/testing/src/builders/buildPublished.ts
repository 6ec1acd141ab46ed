import type { Assessment, ProviderFile } from '@signpost/contracts';
import type { PublishedProvider } from '@signpost/db';
import { buildAssessment } from './buildAssessment.ts';

/** The file of a provider that has all that category A of XMPP Providers asks for. */
export const bestFile: ProviderFile = {
  website: { en: 'https://example.org' },
  alternativeJids: ['example.net'],
  busFactor: 2,
  organization: 'non-governmental',
  passwordReset: { en: 'https://example.org/reset' },
  serverTesting: true,
  maximumHttpFileUploadTotalSize: 0,
  maximumHttpFileUploadStorageTime: 30,
  maximumMessageArchiveManagementStorageTime: 365,
  professionalHosting: true,
  freeOfCharge: true,
  legalNotice: { de: 'https://example.org/impressum' },
  serverLocations: ['de'],
  since: '2014-05-01',
};

/** What was measured of it. */
export const bestAssessment: Assessment = buildAssessment({
  overall: 'A+',
  capabilities: [{ id: 'upload', answer: 'yes', value: 104_857_600, unit: 'bytes' }],
  signUp: {
    answer: 'yes',
    way: 'in-app',
    webUrl: null,
    captcha: { answer: 'yes' },
    emailAsked: { answer: 'no' },
  },
  software: { answer: 'yes', name: 'Prosody', version: '13.0.2' },
  contacts: [
    { kind: 'support', address: 'mailto:help%40me@example.org?subject=x' },
    { kind: 'support', address: 'xmpp:admin@example.org' },
    { kind: 'support', address: 'xmpp:help@rooms.example.org?join' },
    { kind: 'abuse', address: 'mailto:abuse@example.org' },
  ],
  suite: [
    {
      ...{ category: 'all', level: 'advanced', total: 40, checked: 40, passed: 40, claimed: 0, needAccount: 0 },
      summary: { id: 'suite.all', params: {} },
      rows: [],
    },
  ],
});

/** That provider as lists for others read it. */
export const buildPublished = (
  assessment: Partial<Assessment> = {},
  file: ProviderFile | null = bestFile,
  row: Partial<PublishedProvider['row']> = {},
): PublishedProvider => {
  const whole = { ...bestAssessment, ...assessment };
  return {
    row: {
      domain: 'example.org',
      displayName: 'example.org',
      overall: whole.overall,
      c2s: { letter: whole.grades.c2s.letter, reachability: 'up' },
      s2s: { letter: whole.grades.s2s.letter, reachability: 'up' },
      software: whole.software,
      signUp: whole.signUp,
      capabilities: whole.capabilities,
      observedAt: whole.observedAt,
      stale: false,
      ...row,
    },
    assessment: whole,
    changedAt: new Date('2026-01-02T03:05:00.000Z'),
    providerFile: file,
  };
};
