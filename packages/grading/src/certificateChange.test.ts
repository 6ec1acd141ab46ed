import { describe, expect, it } from 'vitest';
import { unexpectedCertificateChange } from './certificateChange.ts';
import { certificate } from './fixture.ts';

const previous = certificate({ notBefore: '2026-01-01T00:00:00.000Z', notAfter: '2026-04-01T00:00:00.000Z' });
const other = certificate({ spkiSha256: 'ff', sha256: 'ff', issuer: 'CN=Other CA' });
const early = new Date('2026-01-20T00:00:00.000Z');

describe('unexpectedCertificateChange', () => {
  it('tells of a new key from a new issuer well before expiry', () => {
    expect(unexpectedCertificateChange(previous, other, early)).toMatchObject({
      daysLeft: 71,
      current: { issuer: 'CN=Other CA' },
    });
  });

  it.each([
    ['the same key', { ...other, spkiSha256: previous.spkiSha256 }, early],
    ['the same issuer', { ...other, issuer: previous.issuer }, early],
    ['a renewal in time', other, new Date('2026-03-02T00:00:00.000Z')],
    ['a change after expiry', other, new Date('2026-05-01T00:00:00.000Z')],
  ])('keeps silent for %s', (_name, current, now) => expect(unexpectedCertificateChange(previous, current, now)).toBeNull());
});
