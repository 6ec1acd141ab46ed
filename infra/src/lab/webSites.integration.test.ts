import { readFile, writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import { dirname } from 'node:path';
import { labProfileSchema } from '@signpost/contracts';
import { describe, expect, inject, it } from 'vitest';
import { addresses, hasIpv6, ipv6Loopback, webPort } from './addresses.ts';

const profilePath = inject('labProfilePath');
const webFolder = `${dirname(profilePath)}/web`;
const profile = labProfileSchema.parse(JSON.parse(await readFile(profilePath, 'utf8')));

interface Page {
  status: number;
  type: string;
  body: string;
}

/** Fetches as a browser on this lab would: our authority alone is trusted, and SNI and Host carry the domain. */
async function page(domain: string, path: string, host: string, port = webPort): Promise<Page> {
  const ca = await readFile(profile.ca, 'utf8');
  return new Promise((resolve, reject) => {
    const options = { host, port, path, ca, servername: domain, headers: { host: domain }, agent: false };
    const sent = request(options, async (response) => {
      const chunks = await response.toArray();
      resolve({
        status: response.statusCode ?? 0,
        type: String(response.headers['content-type']),
        body: Buffer.concat(chunks).toString(),
      });
    });
    sent.once('error', reject).end();
  });
}

describe('web pages', () => {
  it.each(['strong.example', 'new.example', 'ejabberd.example', 'newejabberd.example'] as const)(
    '%s has both host-meta files',
    async (domain) => {
      const xml = await page(domain, '/.well-known/host-meta', addresses[domain]);
      const json = await page(domain, '/.well-known/host-meta.json', addresses[domain]);
      expect(xml).toMatchObject({ status: 200, type: 'application/xrd+xml', body: expect.stringContaining(`wss://${domain}:`) });
      expect(JSON.parse(json.body).links).toHaveLength(2);
    },
  );

  it.each(['strong.example', 'new.example'] as const)('%s has a provider file', async (domain) => {
    const file = JSON.parse((await page(domain, '/.well-known/xmpp-provider-v2.json', addresses[domain])).body);
    expect(file).toMatchObject({ freeOfCharge: true, maximumMessageArchiveManagementStorageTime: 14 });
  });

  it('the front pages link the policies, which name the same days in English and German', async () => {
    const english = await page('strong.example', '/', addresses['strong.example']);
    const german = await page('new.example', '/', addresses['new.example']);
    expect([english.body, german.body]).toEqual([
      expect.stringContaining('/privacy.html'),
      expect.stringContaining('/datenschutz.html'),
    ]);
    expect((await page('strong.example', '/privacy.html', addresses['strong.example'])).body).toMatch(
      /14 days[\s\S]*30 days[\s\S]*7 days/,
    );
    expect((await page('new.example', '/datenschutz.html', addresses['new.example'])).body).toMatch(
      /14 Tage[\s\S]*30 Tage[\s\S]*7 Tage/,
    );
  });

  it('shows a change of a page at once, and nothing outside a site', async () => {
    await writeFile(`${webFolder}/strong.example/note.txt`, 'changed\n');
    expect(await page('strong.example', '/note.txt', addresses['strong.example'])).toMatchObject({
      status: 200,
      body: 'changed\n',
    });
    for (const path of ['/../new.example/index.html', '/%2e%2e/new.example/index.html', '/..%2fnew.example/index.html', '/none'])
      expect((await page('strong.example', path, addresses['strong.example'])).status).toBe(404);
  });

  it.each(['strong.example', 'new.example'] as const)('%s answers where its host-meta points', async (domain) => {
    for (const path of ['/http-bind', '/xmpp-websocket'])
      expect((await page(domain, path, addresses[domain], 5281)).status).toBe(200);
  });

  it.runIf(hasIpv6())('strong.example serves its pages over IPv6 too', async () => {
    expect((await page('strong.example', '/', ipv6Loopback)).status).toBe(200);
  });
});
