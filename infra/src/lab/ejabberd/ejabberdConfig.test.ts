import { expect, it } from 'vitest';
import { ejabberdConfig, inetrc } from './ejabberdConfig.ts';
import { hostsFile } from './hostsFile.ts';

const spec = { domain: 'one.example', address: '127.0.1.1', folder: '/run', certificate: '/c', key: '/k', authority: '/ca' };

it('demands TLS on every XMPP port and listens on its own address alone', () => {
  const { listen, s2s_use_starttls } = JSON.parse(ejabberdConfig(spec));
  expect(new Set(listen.map(({ ip }: { ip: string }) => ip))).toEqual(new Set(['127.0.1.1']));
  expect(s2s_use_starttls).toBe('required');
  expect(listen).toContainEqual(expect.objectContaining({ port: 5222, starttls_required: true }));
});

it('asks the resolver of the lab', () => {
  expect(inetrc('127.0.1.53', 5353)).toContain('{nameserver, {127,0,1,53}, 5353}.\n');
});

it('names SRV targets, few enough for the wrapper', () => {
  const lines = hostsFile().trim().split('\n');
  expect(lines).toContain('127.0.1.10 xmpp.strong.example');
  expect(lines.length).toBeLessThan(90);
});
