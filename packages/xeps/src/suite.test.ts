import { capabilityMessages, formatMessage } from '@signpost/contracts';
import { describe, expect, it } from 'vitest';
import { catalogue, xepInfos } from './catalogue/index.ts';
import { configured, disco, stored, stream } from './fixture.ts';
import { ejabberd24, openfire, prosody13 } from './fixtureServers.ts';
import { quirks } from './quirks.ts';
import { suiteOf } from './suite.ts';
import { suiteRows } from './suiteRows.ts';
import { xepAnswersOf } from './xepAnswers.ts';

const directDns = stored({
  kind: 'dns',
  dnssec: 'insecure',
  validating: true,
  services: [{ service: 'xmpps-client', status: 'absent', dnssec: 'insecure', targets: [] }],
  caa: [],
  caaDomain: null,
});
const all = (observations: Parameters<typeof suiteOf>[0]) =>
  suiteOf(observations, configured).find(({ category, level }) => category === 'all' && level === 'advanced');

describe('the compliance suite', () => {
  it('has 24 rows for an advanced server, and 13 for a server', () => {
    expect(suiteRows.filter(({ levels }) => levels.includes('advanced'))).toHaveLength(24);
    expect(suiteRows.filter(({ levels }) => levels.includes('server'))).toHaveLength(13);
  });

  it('counts what was checked, and never takes unknown for failed', () => {
    const result = all([...prosody13(), directDns]);
    expect(result).toMatchObject({ total: 24, checked: 8, passed: 7, needAccount: 15 });
    expect(result?.rows.filter(({ answer }) => answer === 'no').map(({ id }) => id)).toEqual(['direct-tls']);
  });

  it('says it in one sentence', () => {
    const direct = stream('c2s', null, { security: 'direct', host: 'direct.example.org' });
    const result = all([...prosody13(), { ...direct, key: { ...direct.key, target: 'direct' } }]);
    expect(result && formatMessage(capabilityMessages, result.summary)).toBe(
      '8 of 24 checked, all pass; 15 need a test account, 1 could not be seen.',
    );
    expect(all([])?.summary).toMatchObject({ id: 'suite.summary.none-checked-unseen' });
  });

  it('keeps hidden rows unknown on Openfire', () => {
    const rows = all(openfire())?.rows ?? [];
    expect(rows.find(({ id }) => id === 'blocking')).toMatchObject({ answer: 'unknown', reason: 'hidden-by-software' });
    expect(rows.find(({ id }) => id === 'file-upload')).toMatchObject({ answer: 'no' });
    expect(rows.find(({ id }) => id === 'feature-broadcasts')).toMatchObject({ answer: 'yes' });
  });
});

describe('the catalogue', () => {
  it('has each extension once, and every row and quirk leads to one', () => {
    const ids = catalogue.map(({ id }) => id as string);
    expect(new Set(ids).size).toBe(ids.length);
    const named = [...quirks.flatMap(({ xeps }) => xeps), ...suiteRows.flatMap(({ needs }) => needs)];
    const xeps = named.filter((need) => /^(xep:)?(\d{4}|rfc)/.test(need)).map((need) => need.replace('xep:', ''));
    expect(xeps.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('has texts for every benefit, quirk and row', () => {
    const wanted = [
      ...xepInfos.flatMap(({ benefit, noticedBy }) => [benefit.id, noticedBy?.id ?? '']),
      ...quirks.map(({ id }) => `quirk.${id}`),
      ...suiteRows.map(({ id }) => `suite.${id}.title`),
    ];
    expect(wanted.filter((id) => !(id in capabilityMessages))).toEqual([]);
    const benefits = Object.keys(capabilityMessages).filter((id) => id.endsWith('.benefit'));
    expect(benefits.filter((id) => !xepInfos.some(({ benefit }) => benefit.id === id))).toEqual([]);
  });

  it('answers for every XEP, sorted by number, no only where it was authoritative', () => {
    const answers = xepAnswersOf([...ejabberd24(), directDns], configured);
    expect(answers.map(({ number }) => number)).toEqual([...answers.map(({ number }) => number)].sort((a, b) => a - b));
    const answer = (number: number) => answers.find((one) => one.number === number);
    expect(answer(280)).toMatchObject({ answer: 'yes', vantage: 'DD', observationId: 'disco' });
    expect(answer(388)).toMatchObject({ answer: 'yes', vantage: 'C1' });
    expect(answer(386)).toMatchObject({ answer: 'yes' });
    expect(answer(368)).toMatchObject({ answer: 'no', vantage: 'DNS' });
    expect(answer(484)).toMatchObject({ answer: 'no', vantage: 'C1' });
    expect(answer(157)).toMatchObject({ answer: 'yes' });
    expect(answer(357)).toMatchObject({ answer: 'unknown', reason: 'hidden-by-software' });
    expect(answer(410)).toMatchObject({ answer: 'unknown', reason: 'hidden-by-software' });
    expect(xepAnswersOf([disco({ info: {} })], configured).find(({ number }) => number === 410)).toMatchObject({
      answer: 'unknown',
    });
  });
});
