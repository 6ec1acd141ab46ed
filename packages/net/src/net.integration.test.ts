import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Net } from './index.ts';
import { createMemoryCourtesyStore, netOfLabProfile, readLabProfile, systemClock } from './index.ts';

let net: Net;
beforeAll(() => {
  const options = { courtesy: createMemoryCourtesyStore(systemClock), contact: 'probe@signpost.example', clock: systemClock };
  net = netOfLabProfile(readLabProfile(inject('labProfilePath')), options);
});

/** The first SRV target of a service with its first IPv4 address. */
async function targetOf(service: string, domain: string): Promise<{ host: string; address: string; port: number }> {
  const srv = await net.resolver.query(`_${service}._tcp.${domain}`, 'SRV');
  if (!srv.ok) throw new Error(srv.failure.code);
  const [target] = srv.value.records.toSorted((a, b) => a.priority - b.priority);
  if (!target) throw new Error('no SRV record');
  const a = await net.resolver.query(target.target, 'A');
  const address = a.ok && a.value.records[0];
  if (!address) throw new Error('no address');
  return { host: target.target, address, port: target.port };
}

async function directTlsTo(domain: string) {
  const { address, port } = await targetOf('xmpps-client', domain);
  const plain = await net.dial({ domain, address, port });
  if (!plain.ok) return plain;
  const secured = await net.startTls(plain.value, { serverName: domain, alpn: ['xmpp-client'] });
  if (secured.ok) await secured.value.connection.close();
  return secured;
}

describe('DNS of the lab', () => {
  it('is secure where it is signed', async () => {
    const srv = await net.resolver.query('_xmpp-client._tcp.strong.example', 'SRV');
    expect(srv).toMatchObject({ ok: true, value: { dnssec: 'secure' } });
    const { host, port } = await targetOf('xmpp-client', 'strong.example');
    const tlsa = await net.resolver.query(`_${port}._tcp.${host}`, 'TLSA');
    expect(tlsa).toMatchObject({ ok: true, value: { dnssec: 'secure', records: [{ usage: 3 }] } });
    const caa = await net.resolver.query('strong.example', 'CAA');
    expect(caa.ok && caa.value.records.length).toBeGreaterThan(0);
  });

  it('is insecure where the zone is not signed', async () => {
    expect(await net.resolver.query('_xmpp-client._tcp.unsigned.example', 'SRV')).toMatchObject({
      ok: true,
      value: { dnssec: 'insecure' },
    });
  });

  it.each([
    ['_xmpp-client._tcp.bogus.example', 'dns-bogus'],
    ['gone.example', 'dns-not-found'],
  ] as const)('%s: %s', async (name, code) => {
    expect(await net.resolver.query(name, 'SRV')).toMatchObject({ ok: false, failure: { code } });
  });

  it('says which service is not offered', async () => {
    expect(await net.resolver.query('_xmpp-client._tcp.refused.example', 'SRV')).toMatchObject({
      value: { records: [{ target: '.' }] },
    });
  });
});

describe('what is not dialled', () => {
  it('is a private address', async () => {
    const { address, port } = await targetOf('xmpp-client', 'private.example');
    expect(net.guard.forbids(address)).toBe('private');
    expect(await net.dial({ domain: 'private.example', address, port })).toMatchObject({
      failure: { code: 'address-forbidden' },
    });
  });

  it('is a port of another service', async () => {
    const { address, port } = await targetOf('xmpp-client', 'badport.example');
    expect(net.guard.forbidsPort(port)).toBe(true);
    expect(await net.dial({ domain: 'badport.example', address, port })).toMatchObject({ failure: { code: 'port-forbidden' } });
  });
});

describe('connections', () => {
  it('are refused where nobody listens', async () => {
    const { address, port } = await targetOf('xmpp-client', 'unreachable.example');
    expect(await net.dial({ domain: 'unreachable.example', address, port })).toMatchObject({
      failure: { code: 'connect-refused' },
    });
  });

  it('end by the clock where nobody answers', async () => {
    const { address, port } = await targetOf('xmpp-client', 'tarpit.example');
    const plain = await net.dial({ domain: 'tarpit.example', address, port });
    if (!plain.ok) throw new Error(plain.failure.code);
    const secured = await net.startTls(plain.value, { serverName: 'tarpit.example', timeoutMs: 300 });
    expect(secured).toEqual({ ok: false, failure: { code: 'tls-timeout' } });
  });
});

describe('TLS of the lab', () => {
  it('is trusted where the certificate is sound', async () => {
    const secured = await directTlsTo('strong.example');
    expect(secured).toMatchObject({
      ok: true,
      value: { details: { version: 'TLSv1.3', chainError: null } },
    });
  });

  it('is seen, and said to be expired', async () => {
    expect(await directTlsTo('expired.example')).toMatchObject({
      ok: true,
      value: { details: { chainError: 'CERT_HAS_EXPIRED' } },
    });
  });
});

it('fetches a well-known file of the lab, certificate verified', async () => {
  const url = 'https://strong.example/.well-known/host-meta';
  const response = await net.fetch({ domain: 'strong.example', url });
  expect(response).toMatchObject({ ok: true, value: { status: 200 } });
});
