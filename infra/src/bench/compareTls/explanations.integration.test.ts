import { connect as connectTls, type TLSSocket } from 'node:tls';
import { beforeAll, expect, it } from 'vitest';
import { ensureLab } from '../../lab/index.ts';
import { labTarget } from '../target/labTargets.ts';
import { openXmpp } from '../target/openXmpp.ts';

beforeAll(() => ensureLab().then(() => undefined));

/** What the port for servers says to a client's stream, opened anew after TLS without a certificate of ours. */
async function openAfterTls(domain: 'strong.example' | 'weak.example'): Promise<string> {
  const opened = await openXmpp({ ...labTarget(domain, 'c2s'), port: labTarget(domain, 's2s').port })();
  if (!opened.ok) throw new Error(`${domain} does not answer`);
  const socket = opened.value.socket as TLSSocket;
  const secure = connectTls({
    socket,
    servername: domain,
    rejectUnauthorized: false,
    minVersion: 'TLSv1',
    ciphers: 'ALL:@SECLEVEL=0',
  });
  return new Promise((resolve) => {
    let said = '';
    const end = () => {
      secure.destroy();
      resolve(said);
    };
    setTimeout(end, 2000).unref();
    secure
      .on('error', end)
      .on('close', end)
      .on('data', (bytes: Buffer) => {
        said += bytes.toString();
        if (/<\/stream:features>|<\/stream:stream>/.test(said)) end();
      });
    secure.write(
      `<?xml version='1.0'?><stream:stream to='${domain}' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>`,
    );
  });
}

it('a server that demands a certificate ends a stream without one after TLS', async () => {
  expect(await openAfterTls('strong.example')).toContain('not-authorized');
  expect(await openAfterTls('weak.example')).toContain('</stream:features>');
});
