import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import type { TlsOptions } from 'node:tls';
import { systemClock } from '@signpost/net';
import { type LoopbackServer, startTlsServer } from '@signpost/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { performHello } from '../../../../packages/tls-prober/src/sweep/handshake/performHello.ts';
import type { HelloSpec } from '../../../../packages/tls-prober/src/sweep/hello/helloSpec.ts';
import { allSignatures, ecdsaSignatures, rsaSignatures } from '../../../../packages/tls-prober/src/sweep/hello/signatures.ts';
import { curves, tls13Groups } from '../../../../packages/tls-prober/src/sweep/names/groups.ts';
import { legacySuites, tls13Suites } from '../../../../packages/tls-prober/src/sweep/names/suites.ts';
import { certificateKeyOf, hasTrait, usesCurve } from '../../../../packages/tls-prober/src/sweep/names/suiteTraits.ts';
import { repositoryRoot } from '../../process/repositoryRoot.ts';
import { createOpensslCertificates, type KeyFiles, type OpensslKey } from '../openssl/opensslCertificates.ts';
import { explanations } from './explanations.ts';

let folder = '';
let files: Record<OpensslKey, KeyFiles>;
beforeAll(async () => {
  folder = await mkdtemp(`${tmpdir()}/signpost-explanations-`);
  files = await createOpensslCertificates(folder, 'odd.example');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const identityOf = (...keys: OpensslKey[]): TlsOptions => ({
  cert: keys.map((key) => readFileSync(files[key].certificate)),
  key: keys.map((key) => readFileSync(files[key].key)),
});

const common = { serverName: 'odd.example', alpn: [], signatures: allSignatures, compression: false };
const tls12: HelloSpec = { ...common, version: 'TLSv1.2', exactVersion: false, suites: legacySuites, groups: curves };
const tls13: HelloSpec = { ...common, version: 'TLSv1.3', exactVersion: true, suites: tls13Suites, groups: tls13Groups };

/** What a server says to each of the hellos. */
async function ask(options: TlsOptions, ...specs: HelloSpec[]) {
  const server: LoopbackServer = await startTlsServer(options);
  const outcomes = [];
  for (const spec of specs) {
    const opened = await server.open();
    if (!opened.ok) throw new Error('the test server does not answer');
    outcomes.push(await performHello(opened.value, { spec, finish: true, timeoutMs: 5000, clock: systemClock }));
  }
  await server.close();
  return outcomes;
}

describe('why scanners differ', () => {
  it("a server with an ECDSA key takes another group only beside its key's own curve", async () => {
    const options = { ...identityOf('ecdsa'), ecdhCurve: 'X25519:P-256', maxVersion: 'TLSv1.2' } as const;
    const [alone, beside] = await ask(options, { ...tls12, groups: [29] }, { ...tls12, groups: [29, 23] });
    expect(alone).toMatchObject({ kind: 'refused' });
    expect(beside).toMatchObject({ kind: 'answer', group: 29 });
  });

  it('a server with two certificates shows the one that the offer asks for', async () => {
    const [rsa, ecdsa] = await ask(
      identityOf('rsa', 'ecdsa'),
      { ...tls13, signatures: rsaSignatures },
      { ...tls13, signatures: ecdsaSignatures },
    );
    const leafOf = (outcome: typeof rsa) => (outcome?.kind === 'answer' ? outcome.chain?.[0]?.toString('hex') : undefined);
    expect(leafOf(rsa)).toBeDefined();
    expect(leafOf(ecdsa)).toBeDefined();
    expect(leafOf(rsa)).not.toBe(leafOf(ecdsa));
  });

  it('a server that takes CCM alone in TLS 1.3 refuses the usual offer', async () => {
    const options = {
      ...identityOf('rsa'),
      ciphers: 'TLS_AES_128_CCM_SHA256:TLS_AES_128_CCM_8_SHA256',
      minVersion: 'TLSv1.3',
    } as const;
    const [usual, whole] = await ask(options, { ...tls13, suites: [0x1302, 0x1303, 0x1301] }, tls13);
    expect(usual).toMatchObject({ kind: 'refused' });
    expect(whole).toMatchObject({ kind: 'answer' });
  });

  it('a server with a P-384 key refuses TLS 1.3 without ecdsa_secp384r1_sha384', async () => {
    const without = allSignatures.filter((scheme) => scheme !== 0x0503);
    const [lacking, whole] = await ask(identityOf('ecdsa384'), { ...tls13, signatures: without }, tls13);
    expect(lacking).toMatchObject({ kind: 'refused' });
    expect(whole).toMatchObject({ kind: 'answer' });
  });

  it('a server with an Ed25519 key refuses TLS 1.2 where Ed25519 is named as a pair with SHA-256', async () => {
    const pair = allSignatures.map((scheme) => (scheme === 0x0807 ? 0x0407 : scheme));
    const [wrong, right] = await ask({ ...identityOf('ed25519'), maxVersion: 'TLSv1.2' }, { ...tls12, signatures: pair }, tls12);
    expect(wrong).toMatchObject({ kind: 'refused' });
    expect(right).toMatchObject({ kind: 'answer' });
  });

  it('a server that takes anonymous suites alone refuses an offer that lacks them', async () => {
    const options = { ...identityOf('rsa'), ciphers: 'aNULL:@SECLEVEL=0', minVersion: 'TLSv1', maxVersion: 'TLSv1.1' } as const;
    const named = legacySuites.filter((code) => !hasTrait(code, 'anonymous') && !hasTrait(code, 'null'));
    const old: HelloSpec = { ...tls12, version: 'TLSv1.1' };
    const [lacking, whole] = await ask(options, { ...old, suites: named }, old);
    expect(lacking).toMatchObject({ kind: 'refused' });
    expect(whole).toMatchObject({ kind: 'answer', version: 'TLSv1.1', chain: null });
  });

  it('a server with other groups refuses suites that need one', async () => {
    const few = [23, 24, 25, 29, 256];
    const suites = legacySuites.filter(usesCurve);
    const options = { ...identityOf('rsa'), ecdhCurve: 'X448' } as const;
    const [old, oldWhole, latest, latestWhole] = await ask(
      options,
      { ...tls12, suites, groups: few },
      { ...tls12, suites },
      { ...tls13, groups: few },
      tls13,
    );
    expect([old, latest]).toMatchObject([{ kind: 'refused' }, { kind: 'refused' }]);
    expect([oldWhole, latestWhole]).toMatchObject([{ group: 30 }, { group: 30 }]);
  });

  it('a server with rare curves alone refuses the groups of a library of today', async () => {
    const options = { ...identityOf('rsa'), ecdhCurve: 'brainpoolP256r1', ciphers: 'ECDHE', maxVersion: 'TLSv1.2' } as const;
    const [lacking, whole] = await ask(options, { ...tls12, groups: [29, 23, 30, 25, 24] }, tls12);
    expect(lacking).toMatchObject({ kind: 'refused' });
    expect(whole).toMatchObject({ kind: 'answer', group: 26 });
  });

  it('a server that takes broken suites alone refuses the offer of a library of today', async () => {
    const options = { ...identityOf('rsa'), ciphers: 'eNULL:@SECLEVEL=0', maxVersion: 'TLSv1.2' } as const;
    const weak = ['null', 'anonymous', 'export', 'rc4', 'block64'] as const;
    const usual = legacySuites.filter((code) => weak.every((trait) => !hasTrait(code, trait)));
    const [lacking, whole] = await ask(options, { ...tls12, suites: usual }, tls12);
    expect(lacking).toMatchObject({ kind: 'refused' });
    expect(whole).toMatchObject({ kind: 'answer' });
    expect(whole?.kind === 'answer' ? whole.chain : null).toHaveLength(1);
  });

  it('a server with RSA and Ed25519 keys takes suites for Ed25519 only where its number is named', async () => {
    const pair = allSignatures.map((scheme) => (scheme === 0x0807 ? 0x0407 : scheme));
    const ecdsa = legacySuites.filter((code) => certificateKeyOf(code) === 'ecdsa');
    const options = { ...identityOf('rsa', 'ed25519'), maxVersion: 'TLSv1.2' } as const;
    const [wrong, right] = await ask(options, { ...tls12, suites: ecdsa, signatures: pair }, { ...tls12, suites: ecdsa });
    expect(wrong).toMatchObject({ kind: 'refused' });
    expect(right).toMatchObject({ kind: 'answer' });
  });
});

describe('the explanations', () => {
  it.each(explanations.map((one) => [`${one.peer} ${one.field} ${one.where} ${one.when}`, one] as const))(
    '%s names a test that there is',
    (_, { test }) => {
      const file = `${repositoryRoot}/${test.file}`;
      expect(existsSync(file)).toBe(true);
      expect(readFileSync(file, 'utf8').replaceAll('\\', '')).toContain(test.name);
    },
  );
});
