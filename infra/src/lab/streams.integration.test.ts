import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { TLSSocket } from 'node:tls';
import { labProfileSchema } from '@signpost/contracts';
import { describe, expect, inject, it } from 'vitest';
import { type AddressedDomain, addresses, hasIpv6, ipv6Loopback } from './addresses.ts';
import { clientHeader, serverHeader } from './client/streamHeader.ts';
import { connectDirectTls, type Talk, talk } from './client/talk.ts';

const profile = labProfileSchema.parse(JSON.parse(await readFile(inject('labProfilePath'), 'utf8')));
const authority = new X509Certificate(await readFile(profile.ca));
const features = /<\/stream:features>/;

async function open(
  domain: AddressedDomain,
  port: 5222 | 5269,
  host: string = addresses[domain],
): Promise<{ session: Talk; heard: string }> {
  const session = await talk(host, port);
  session.send((port === 5222 ? clientHeader : serverHeader)(domain));
  return { session, heard: await session.until(features) };
}

async function certificateOf(domain: AddressedDomain, port: 5222 | 5269): Promise<X509Certificate> {
  const { session } = await open(domain, port);
  const tls = await session.startTls({ servername: domain });
  const certificate = leaf(tls);
  session.end();
  return certificate;
}

const leaf = (tls: TLSSocket): X509Certificate => {
  const found = tls.getPeerX509Certificate();
  if (!found) throw new Error('The server showed no certificate.');
  return found;
};
const isSound = (certificate: X509Certificate, domain: string): boolean =>
  certificate.checkHost(domain) !== undefined &&
  certificate.verify(authority.publicKey) &&
  new Date(certificate.validTo) > new Date();

const soundDomains = [
  'probe.example',
  'strong.example',
  'new.example',
  'ejabberd.example',
  'newejabberd.example',
  'old.example',
  'nosrv.example',
  'unsigned.example',
  'bogus.example',
  'invite.example',
  'closed.example',
  'deadv6.example',
] as const;

describe('a sound server', () => {
  it.each(soundDomains)('%s demands STARTTLS of clients and shows a sound certificate', async (domain) => {
    const { session, heard } = await open(domain, 5222);
    expect(heard).toMatch(/<starttls[^>]*><required\/>/);
    expect(heard).not.toContain('<mechanism>');
    session.end();
    expect(isSound(await certificateOf(domain, 5222), domain)).toBe(true);
  });

  it.each(soundDomains.slice(1))('%s demands STARTTLS of servers', async (domain) => {
    const { session, heard } = await open(domain, 5269);
    expect(heard).toMatch(/<starttls[^>]*><required\/>/);
    session.end();
  });

  it.each(soundDomains.flatMap((domain) => ([5223, 5270] as const).map((port) => [domain, port] as const)))(
    '%s shows the same on direct TLS, port %i',
    async (domain, port) => {
      const tls = await connectDirectTls(addresses[domain], port, { servername: domain });
      expect(isSound(leaf(tls), domain)).toBe(true);
      tls.destroy();
    },
  );

  it.runIf(hasIpv6())('strong.example answers over IPv6 too', async () => {
    const { session, heard } = await open('strong.example', 5222, ipv6Loopback);
    session.end();
    expect(heard).toContain('<required/>');
  });
});

describe('TLS versions', () => {
  const tryVersion = async (domain: AddressedDomain, version: 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3') => {
    const options = { servername: domain, minVersion: version, maxVersion: version };
    const tls = await connectDirectTls(addresses[domain], 5223, options).catch(() => null);
    const spoken = tls?.getProtocol() ?? 'refused';
    tls?.destroy();
    return spoken;
  };

  it.each(['weak.example', 'old.example'] as const)('%s still speaks TLS 1.0 and 1.1', async (domain) => {
    expect([await tryVersion(domain, 'TLSv1'), await tryVersion(domain, 'TLSv1.1')]).toEqual(['TLSv1', 'TLSv1.1']);
  });

  it.each(['strong.example', 'new.example', 'ejabberd.example', 'newejabberd.example'] as const)(
    '%s speaks 1.2 and 1.3 alone',
    async (domain) => {
      const answers = [];
      for (const version of ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const) answers.push(await tryVersion(domain, version));
      expect(answers).toEqual(['refused', 'refused', 'TLSv1.2', 'TLSv1.3']);
    },
  );

  it('strong.example takes no suite but AEAD ones', async () => {
    const ciphers = 'ECDHE-ECDSA-AES256-SHA384:ECDHE-ECDSA-AES128-SHA:AES128-SHA:@SECLEVEL=0';
    const options = { servername: 'strong.example', maxVersion: 'TLSv1.2', ciphers } as const;
    await expect(connectDirectTls(addresses['strong.example'], 5223, options)).rejects.toThrow('handshake failure');
  });

  it('weak.example takes a Diffie-Hellman group of 1024 bits', async () => {
    const { session } = await open('weak.example', 5222);
    const tls = await session.startTls({ maxVersion: 'TLSv1.2', ciphers: 'DHE-RSA-AES128-SHA:@SECLEVEL=0' });
    expect(tls.getEphemeralKeyInfo()).toMatchObject({ type: 'DH', size: 1024 });
    session.end();
  });
});

describe('a broken certificate', () => {
  it.each([5222, 5269] as const)('is shown on port %i', async (port) => {
    const expired = await certificateOf('expired.example', port);
    expect([new Date(expired.validTo) < new Date(), expired.verify(authority.publicKey)]).toEqual([true, true]);
    const wrong = await certificateOf('wronghost.example', port);
    expect([wrong.checkHost('wronghost.example'), wrong.verify(authority.publicKey)]).toEqual([undefined, true]);
    const own = await certificateOf('selfsigned.example', port);
    expect([own.checkHost('selfsigned.example'), own.verify(own.publicKey)]).toEqual(['selfsigned.example', true]);
    const weak = await certificateOf('weak.example', port);
    expect([weak.publicKey.asymmetricKeyDetails?.modulusLength, weak.verify(weak.publicKey)]).toEqual([1024, true]);
  });
});

describe('missing encryption', () => {
  it('weak.example takes passwords before TLS, optional.example only hashes', async () => {
    expect((await open('weak.example', 5222)).heard).toMatch(/<mechanism>PLAIN/);
    const optional = (await open('optional.example', 5222)).heard;
    expect(optional).toMatch(/<starttls[^>]*\/>/);
    expect(optional).toContain('SCRAM-SHA-256');
    expect(optional).not.toContain('PLAIN');
  });

  it('nos2stls.example does not demand TLS of servers, plains2s.example offers none', async () => {
    expect((await open('nos2stls.example', 5269)).heard).toMatch(/<starttls[^>]*\/>/);
    const plain = (await open('plains2s.example', 5269)).heard;
    expect(plain).toContain('dialback');
    expect(plain).not.toContain('starttls');
    await expect(connectDirectTls(addresses['plains2s.example'], 5270)).rejects.toThrow('ECONNREFUSED');
  });
});

describe('sign-up', () => {
  const afterTls = async (domain: AddressedDomain) => {
    const { session } = await open(domain, 5222);
    await session.startTls({ servername: domain });
    session.send(clientHeader(domain));
    const heard = await session.until(features);
    session.end();
    return heard;
  };

  it('is open, by invitation, or closed', async () => {
    expect(await afterTls('strong.example')).toContain('http://jabber.org/features/iq-register');
    expect(await afterTls('invite.example')).toContain('urn:xmpp:ibr-token:0');
    expect(await afterTls('closed.example')).not.toContain('register');
  });
});

describe('servers that do not answer', () => {
  it.each([5222, 5223, 5269, 5270])('unreachable.example refuses port %i', async (port) => {
    await expect(talk(addresses['unreachable.example'], port)).rejects.toThrow('ECONNREFUSED');
  });

  it("deadv6.example's second target does not answer", async () => {
    await expect(talk(ipv6Loopback, 5443)).rejects.toThrow(/ECONNREFUSED|EADDRNOTAVAIL/);
  });

  it('tarpit.example says nothing, or one space after another', async () => {
    const [silent, dripping] = [await talk(addresses['tarpit.example'], 5222), await talk(addresses['tarpit.example'], 5223)];
    silent.send(clientHeader('tarpit.example'));
    expect(await dripping.until(/^ {2}$/, 6000)).toBe('  ');
    await expect(silent.until(/./, 1)).rejects.toThrow('never came');
    silent.end();
    dripping.end();
  });
});
