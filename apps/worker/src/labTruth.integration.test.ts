import { readFileSync } from 'node:fs';
import type { Letter, Reachability } from '@signpost/contracts';
import { labSweep, probeOnce } from '@signpost/directory';
import { createMemoryCourtesyStore, netOfLabProfile, readLabProfile, systemClock } from '@signpost/net';
import { createObserver, type Observer } from '@signpost/xmpp-prober';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

type Row = [domain: string, c2s: Letter, s2s: Letter, reachable: Reachability, signUp: string, because: string[]];

/** What each server of the lab truly is, checked by hand against its configuration. */
const truth: Row[] = [
  ['strong.example', 'A', 'A+', 'up', 'claimed in-app', ['channel-binding']],
  ['new.example', 'A', 'A', 'up', 'claimed in-app', ['dane', 'caa']],
  ['ejabberd.example', 'A', 'A', 'up', 'claimed in-app', ['dane', 'caa']],
  ['newejabberd.example', 'A', 'A', 'up', 'claimed in-app', ['dane', 'caa']],
  [
    'weak.example',
    'F',
    'F',
    'up',
    'claimed in-app',
    ['certificate-signature', 'login-without-tls', 'plain-before-tls', 'certificate-issuer'],
  ],
  ['expired.example', 'T', 'T', 'up', 'claimed in-app', ['certificate-dates']],
  ['wronghost.example', 'T', 'T', 'up', 'claimed in-app', ['certificate-name']],
  ['selfsigned.example', 'T', 'T', 'up', 'claimed in-app', ['certificate-issuer']],
  ['optional.example', 'D', 'A', 'up', 'claimed in-app', ['login-without-tls']],
  ['nos2stls.example', 'A', 'D', 'up', 'claimed in-app', ['federation-without-tls']],
  ['plains2s.example', 'A', 'F', 'up', 'claimed in-app', ['tls-offered']],
  ['old.example', 'B', 'B', 'up', 'claimed in-app', ['tls-1.0', 'tls-1.1', 'dane']],
  ['nosrv.example', 'A', 'A', 'up', 'claimed in-app', []],
  ['unsigned.example', 'A', 'A', 'up', 'claimed in-app', ['dnssec']],
  ['bogus.example', '?', '?', 'down', 'unknown', ['reachable']],
  ['unreachable.example', '?', '?', 'down', 'unknown', ['reachable']],
  ['tarpit.example', '?', '?', 'down', 'unknown', ['reachable']],
  ['refused.example', '?', '?', 'down', 'unknown', ['reachable']],
  ['gone.example', '?', '?', 'down', 'unknown', ['reachable']],
  ['invite.example', 'A', 'A', 'up', 'claimed invitation', []],
  ['closed.example', 'A', 'A', 'up', 'no closed', []],
  ['deadv6.example', 'A', 'A', 'degraded', 'claimed in-app', ['reachable']],
  ['private.example', '?', '?', 'down', 'unknown', ['reachable']],
  ['badport.example', '?', '?', 'down', 'unknown', ['reachable']],
];

const profile = readLabProfile(inject('labProfilePath'));
const net = netOfLabProfile(profile, {
  courtesy: createMemoryCourtesyStore(systemClock),
  contact: 'lab@probe.example',
  clock: systemClock,
});
const pem = (path: string) => readFileSync(path, 'utf8');
const identity = {
  domain: profile.identity.domain,
  certificate: pem(profile.identity.certificate),
  key: pem(profile.identity.key),
};
let observer: Observer;

beforeAll(async () => {
  observer = createObserver({
    ...profile.observer,
    extraCas: net.extraCas,
    contact: 'lab@probe.example',
    spacingMs: 0,
    clock: systemClock,
  });
  expect(await observer.start()).toMatchObject({ ok: true });
});

afterAll(() => observer?.stop());

describe('every lab domain is shown as what it truly is', () => {
  it('covers the whole lab', () => {
    expect(truth.map(([domain]) => domain).sort()).toEqual(profile.domains.map(({ domain }) => domain).sort());
  });

  it.concurrent.each(truth)(
    '%s: c2s %s, s2s %s, %s, sign-up %s',
    async (domain, c2s, s2s, reachable, signUp, because) => {
      const { assessment } = await probeOnce(
        domain,
        {
          context: { net, slot: new Date().toISOString(), vantage: 'main', identity, signal: AbortSignal.timeout(120_000) },
          observer,
          streamsAtOnce: 8,
          sweep: { policy: labSweep, earlier: [] },
          onStep: async () => {},
        },
        { observer: true, ownCertificate: true, validatingResolver: true },
      );
      const { grades, findings } = assessment;
      expect({ c2s: grades.c2s.letter, s2s: grades.s2s.letter }).toEqual({ c2s, s2s });
      expect([grades.c2s.reachability, grades.s2s.reachability]).toEqual([reachable, reachable]);
      expect([assessment.signUp.answer, assessment.signUp.way].filter(Boolean).join(' ')).toBe(signUp);
      const faults = new Set(
        findings.filter(({ outcome }) => outcome === 'fail' || outcome === 'warn').map(({ check }) => check),
      );
      for (const check of because) expect(faults).toContain(check);
    },
    150_000,
  );
});
