import type { Certificate, Change, StoredObservation } from '@signpost/contracts';
import { buildAssessment, buildCertificate, buildObservation, buildStreamBody, buildTlsSession } from '@signpost/testing';
import { describe, expect, it } from 'vitest';
import { certificateEvents } from './certificate-events.ts';
import { featureEvents } from './feature-events.ts';
import { letterEvents } from './letter-events.ts';

const at = '2026-01-10T00:00:00.000Z';
const other = buildCertificate({ sha256: 'b2', spkiSha256: 'k2', issuer: 'CN=Other CA' });

/** A stream to one address of a target that shows the certificate. */
function stream(
  leaf: Certificate,
  { address = '192.0.2.1', host = 'xmpp.example.org', vantage = 'main' } = {},
): StoredObservation {
  const body = buildStreamBody({ host, address, tls: buildTlsSession({ chain: [leaf] }) });
  const { evidence: _, ...seen } = buildObservation({ key: { vantage }, observedAt: at, body });
  return { ...seen, id: `${host} ${address} ${leaf.sha256}`, evidence: [] };
}
const old = stream(buildCertificate());
const events = (previous: StoredObservation[], current: StoredObservation[]) => certificateEvents({ at, previous, current });

describe('certificateEvents', () => {
  it('tells of one new certificate on many targets once', () => {
    const hosts = ['one.example.org', 'two.example.org'];
    const found = events(
      hosts.map((host) => stream(buildCertificate(), { host })),
      hosts.map((host) => stream(other, { host })),
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ params: { targets: 'one.example.org:5222/starttls, two.example.org:5222/starttls' } });
    expect(found[0]?.observationIds).toHaveLength(4);
  });

  it('takes one of several certificates that a target showed before for what it knows', () => {
    expect(events([old, stream(other, { address: '192.0.2.2' })], [stream(other)])).toEqual([]);
  });

  it.each([
    ['another target', { host: 'new.example.org' }],
    ['another vantage', { vantage: 'far' }],
  ])('compares nothing with %s', (_name, place) => expect(events([old], [stream(other, place)])).toEqual([]));

  it('says nothing of a target that showed no certificate', () => {
    const silent = { ...old, body: buildStreamBody({ tls: null }) };
    expect(events([old], [silent])).toEqual([]);
  });

  it.each([
    ['2026-01-24T00:00:00.000Z', '14', 14],
    ['2026-01-24T00:00:01.000Z', null, null],
    ['2026-01-13T00:00:00.000Z', '3', 3],
    ['2026-01-10T00:00:00.000Z', null, null],
  ])('of a certificate that ends at %s it warns as of day %s', (notAfter, limit, daysLeft) => {
    const leaf = buildCertificate({ notBefore: '2025-10-01T00:00:00.000Z', notAfter });
    expect(events([], [stream(leaf)]).map(({ key, params }) => [key, params.daysLeft])).toEqual(
      limit === null ? [] : [[`certificate-expires/a1/${limit}`, daysLeft]],
    );
  });
});

describe('featureEvents', () => {
  const change = (parts: Partial<Change>): Change => ({
    kind: 'capability',
    cause: 'provider',
    direction: null,
    subject: 'calls',
    from: 'yes',
    to: 'no',
    ...parts,
  });
  const assessment = buildAssessment({ capabilities: [{ id: 'calls', answer: 'no', observationId: 'seen' }] });
  const told = (parts: Partial<Change>) => featureEvents({ assessment, changes: [change(parts)], slot: at });

  it('tells what is lost, with what showed it', () => {
    expect(told({})).toMatchObject([{ key: `feature-lost/calls/${at}`, params: { feature: 'calls' }, observationIds: ['seen'] }]);
  });

  it.each([{ cause: 'rubric' }, { cause: 'unknown' }, { to: 'claimed' }, { kind: 'software' }] as const)(
    'is silent for %o',
    (parts) => expect(told(parts)).toEqual([]),
  );
});

describe('letterEvents', () => {
  const assessment = buildAssessment();
  const move = (cause: Change['cause'], from: string): Change => ({
    kind: 'letter',
    cause,
    direction: 's2s',
    subject: null,
    from,
    to: 'A',
  });
  const known = { letter: 'B', rubricVersion: '1' } as const;
  const told = (changes: Change[]) =>
    letterEvents({
      assessment,
      changes,
      slot: at,
      earlier: { id: '1', assessedAt: at, slot: at, assessment: buildAssessment(), letters: { c2s: null, s2s: known } },
    }).map(({ type, key }) => [type, key]);

  it('tells our part and the provider’s apart', () => {
    expect(told([move('rubric', 'C'), move('provider', 'B')])).toEqual([
      ['rubric-changed', 'rubric-changed/s2s/1/C/A'],
      ['letter-changed', `letter-changed/s2s/${at}/B/A`],
    ]);
  });

  it('has nothing to tell before the first assessment, or of a `?`', () => {
    expect(letterEvents({ assessment, changes: [move('provider', 'B')], slot: at, earlier: null })).toEqual([]);
    expect(told([move('unknown', '?')])).toEqual([]);
  });
});
