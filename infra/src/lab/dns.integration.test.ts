import { createHash, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Answer, RecordType } from 'dns-packet';
import { describe, expect, inject, it } from 'vitest';
import { addresses, hasIpv6, ipv6Loopback, resolverPort } from './addresses.ts';
import { askDns } from './dns/dnsKey.ts';

const recursionDesired = 0x100;

async function lookUp(name: string, type: RecordType): Promise<{ rcode: string; authentic: boolean; data: unknown[] }> {
  const answer = await askDns(name, type, resolverPort, recursionDesired);
  if (!answer) throw new Error(`No answer for ${name} ${type}`);
  const { rcode, flag_ad } = answer as unknown as { rcode: string; flag_ad: boolean };
  const data = (answer.answers ?? []).filter((one: Answer) => one.type === type).map((one) => ('data' in one ? one.data : null));
  return { rcode, authentic: flag_ad, data };
}

const srv = (name: string) => lookUp(`_xmpp-client._tcp.${name}`, 'SRV');

describe('the lab resolver', () => {
  it('vouches for strong.example, by all its records', async () => {
    expect(await srv('strong.example')).toMatchObject({
      rcode: 'NOERROR',
      authentic: true,
      data: [{ port: 5222, target: 'xmpp.strong.example' }],
    });
    expect((await lookUp('xmpp.strong.example', 'A')).data).toEqual([addresses['strong.example']]);
    expect((await lookUp('xmpp.strong.example', 'AAAA')).data).toEqual(hasIpv6() ? [ipv6Loopback] : []);
    expect((await lookUp('strong.example', 'CAA')).data).toContainEqual(expect.objectContaining({ tag: 'issue' }));
  });

  it.each([5222, 5223, 5269, 5270])(
    "strong.example's TLSA record for port %i matches its key, that of old.example matches none",
    async (port) => {
      const certificate = new X509Certificate(
        await readFile(`${dirname(inject('labProfilePath'))}/certificates/strong.example.crt`),
      );
      const key = createHash('sha256')
        .update(certificate.publicKey.export({ type: 'spki', format: 'der' }))
        .digest();
      const shape = { usage: 3, selector: 1, matchingType: 1 };
      expect((await lookUp(`_${port}._tcp.xmpp.strong.example`, 'TLSA')).data).toEqual([{ ...shape, certificate: key }]);
      expect((await lookUp(`_${port}._tcp.xmpp.old.example`, 'TLSA')).data).toEqual([
        { ...shape, certificate: Buffer.alloc(32) },
      ]);
    },
  );

  it('does not vouch for an unsigned zone, and refuses a bogus one', async () => {
    expect(await srv('unsigned.example')).toMatchObject({
      rcode: 'NOERROR',
      authentic: false,
      data: [{ target: 'xmpp.unsigned.example' }],
    });
    expect(await srv('bogus.example')).toMatchObject({ rcode: 'SERVFAIL', data: [] });
  });

  it('knows of no gone.example, and of no name outside the lab', async () => {
    expect(await lookUp('gone.example', 'A')).toMatchObject({ rcode: 'NXDOMAIN', authentic: true });
    expect(await lookUp('www.debian.org', 'A')).toMatchObject({ rcode: 'NXDOMAIN' });
  });

  it('gives the odd SRV records as they are', async () => {
    expect((await srv('nosrv.example')).data).toEqual([]);
    expect((await lookUp('nosrv.example', 'A')).data).toEqual([addresses['nosrv.example']]);
    expect((await srv('refused.example')).data).toEqual([expect.objectContaining({ target: '.', port: 0 })]);
    expect((await srv('badport.example')).data).toEqual([expect.objectContaining({ port: 25 })]);
    expect((await lookUp('xmpp.private.example', 'A')).data).toEqual(['10.0.0.1']);
  });

  it("deadv6.example's second target has an IPv6 address alone", async () => {
    expect((await srv('deadv6.example')).data).toContainEqual(
      expect.objectContaining({ target: 'v6.deadv6.example', port: 5443, priority: 10 }),
    );
    expect((await lookUp('v6.deadv6.example', 'A')).data).toEqual([]);
    expect((await lookUp('v6.deadv6.example', 'AAAA')).data).toEqual([ipv6Loopback]);
  });
});
