import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAuthority } from '@signpost/testing';
import { describe, expect, it } from 'vitest';
import { createMemoryCourtesyStore } from '../courtesy/createMemoryCourtesyStore.ts';
import { listen, plainServer } from '../fakes/loopbackServer.ts';
import { systemClock } from '../systemClock.ts';
import { netOfLabProfile } from './netOfLabProfile.ts';
import { readLabProfile } from './readLabProfile.ts';

const folder = mkdtempSync(join(tmpdir(), 'lab-profile-'));
const write = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const profileText = (ca: string, port: number): string =>
  JSON.stringify({
    resolver: '127.0.0.1:5399',
    ca,
    allowedRanges: ['127.0.0.1/32'],
    portMap: { '443': port },
    courtesy: { perDomain: 8, perAddress: 8, perNetwork: 8, restMs: 0, patienceMs: 100 },
    observer: { jid: 'prober@probe.example', password: 'secret', host: '127.0.0.1', port: 5222 },
    identity: { domain: 'probe.example', certificate: 'c', key: 'k' },
    domains: [],
  });

describe('a lab profile', () => {
  it('opens its own ranges and ports, and no others', async () => {
    const server = await listen(plainServer());
    const ca = write('ca.pem', (await createAuthority()).certificate);
    const profile = readLabProfile(write('profile.json', profileText(ca, server.port)));
    const net = netOfLabProfile(profile, { courtesy: createMemoryCourtesyStore(systemClock), contact: 'x', clock: systemClock });
    expect(net.resolver.validating).toBe(true);
    expect([net.guard.forbids('127.0.0.1'), net.guard.forbids('127.0.0.2')]).toEqual([null, 'loopback']);
    const dialled = await net.dial({ domain: 'strong.example', address: '127.0.0.1', port: 443 });
    expect(dialled).toMatchObject({ ok: true, value: { port: 443 } });
    if (dialled.ok) await dialled.value.close();
    expect(server.counts.accepted).toBe(1);
    await server.stop();
  });

  it.each([
    ['missing.json', null],
    ['broken.json', '{'],
    ['other.json', '{"resolver":"127.0.0.1:53"}'],
  ])('is refused as %s', (name, text) => {
    const path = text === null ? join(folder, name) : write(name, text);
    expect(() => readLabProfile(path)).toThrow(expect.objectContaining({ code: 'lab-profile-invalid' }));
  });
});
