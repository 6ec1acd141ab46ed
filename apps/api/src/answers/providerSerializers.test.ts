import {
  facetsSchema,
  type ProviderDetail,
  type ProviderPage,
  type ProviderRow,
  providerDetailSchema,
  providerPageSchema,
  providerWholeSchema,
} from '@signpost/contracts';
import { buildAssessment } from '@signpost/testing';
import { serializerCompiler } from 'fastify-type-provider-zod';
import { expect, it } from 'vitest';
import { serializeCounts, serializeDetail, serializePages, serializeWhole } from './providerSerializers.ts';

const route = { method: 'GET', url: '/', httpStatus: '200' };
const assessment = buildAssessment({ capabilities: [{ id: 'upload', answer: 'yes', value: 5, unit: 'bytes' }] });
const rowOf = (domain: string): ProviderRow => ({
  policy: {
    state: 'none-found',
    transparency: null,
    archive: 'unstated',
    files: 'unstated',
    ipLogs: 'unstated',
    quoted: [],
    readAt: null,
  },
  domain,
  displayName: `"${domain}"`,
  overall: assessment.overall,
  c2s: { letter: assessment.grades.c2s.letter, reachability: 'up' },
  s2s: { letter: assessment.grades.s2s.letter, reachability: 'up' },
  stale: false,
  software: assessment.software,
  signUp: assessment.signUp,
  observedAt: assessment.observedAt,
  capabilities: assessment.capabilities,
  declared: { freeOfCharge: true },
});
const rows = ['one.example', 'two.example', 'three.example'].map(rowOf);
const details: ProviderDetail[] = [
  { ...rowOf('one.example'), listing: 'listed', assessment },
  { ...rowOf('two.example'), listing: 'unlisted', assessment: null, untested: 'file', operatorFacts: ['onion=yes'] },
];
const page: ProviderPage = { items: rows, total: 70, next: 'a"b' };

it('writes the same pages as by the schema, again too, and when a row gave way to another', () => {
  const [asEver, own] = [
    serializerCompiler({ ...route, schema: providerPageSchema }),
    serializePages({ ...route, schema: providerPageSchema }),
  ];
  const more = { ...page, items: rows.map((row) => ({ ...row, facts: new Set(['not shown']) })) };
  const changed = {
    ...page,
    items: [...rows.slice(1), { ...(rows[0] as (typeof rows)[number]), overall: 'F' as const }],
    next: null,
  };
  for (const one of [page, page, more, changed, { ...page, items: [] }]) expect(own(one)).toBe(asEver(one));
});

it('refuses a row that is none', () => {
  const own = serializePages({ ...route, schema: providerPageSchema });
  expect(() => own({ ...page, items: [{ domain: 5 }] })).toThrow();
});

it('writes the same of one provider', () => {
  const asEver = serializerCompiler({ ...route, schema: providerDetailSchema });
  const own = serializeDetail({ ...route, schema: providerDetailSchema });
  for (const one of details) {
    const provider = { ...providerDetailSchema.parse(one), stray: true };
    expect(own(provider)).toBe(asEver(provider));
  }
});

it('writes the same of one provider whole', () => {
  const asEver = serializerCompiler({ ...route, schema: providerWholeSchema });
  const own = serializeWhole({ ...route, schema: providerWholeSchema });
  for (const one of details) {
    const { domain } = one;
    const past = { next: null, items: [], domain };
    const answer = {
      ...{ observations: [], history: past, events: past, provider: { stray: true, ...providerDetailSchema.parse(one) } },
      policy: {
        ...{ steps: [], domain, state: 'not-looked', transparency: null, readAt: null, facts: [], missing: [] },
        ...{ walkedAt: null, retention: [], documents: [], earlierVersions: 0 },
      },
      rooms: { total: 0, languages: [], largest: [], domain },
      uptime: { domain, last: null, share: null, days: [], years: [] },
    };
    expect(own(answer)).toBe(asEver(answer));
  }
});

it('writes the same counts', () => {
  const counts = { total: 3, facets: { c2s: { A: 2, 'A+': 1 }, country: { de: 3 } } };
  expect(serializeCounts({ ...route, schema: facetsSchema })(counts)).toBe(
    serializerCompiler({ ...route, schema: facetsSchema })(counts),
  );
});
