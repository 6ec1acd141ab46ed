import { createHmac, pbkdf2Sync } from 'node:crypto';
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { systemClock } from '@signpost/net';
import { type Authority, createAuthority, type Issued, ScriptedServers, secureSocket } from '@signpost/testing';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fakeContext } from '../fakes/fakeContext.ts';
import { featuresWith, offerTls, proceed } from '../fakes/transcripts.ts';
import { createObserver, type Observer } from './createObserver.ts';

const servers = new ScriptedServers();
let authority: Authority;
let site: Issued;
let observer: Observer | null = null;
/** All that the home server was told, before TLS and after. */
let toldPlain = '';
let told = '';

beforeAll(async () => {
  authority = await createAuthority();
  site = await authority.issue({ dnsNames: ['home.example'] });
});
afterEach(async () => {
  await observer?.stop();
  await servers.stop();
  toldPlain = '';
  told = '';
});

const observerAt = (port: number, options: { extraCas?: string[]; host?: string } = {}): Observer => {
  const account = { jid: 'prober@home.example', password: 'secret', contact: 'https://signpost.example', spacingMs: 0 };
  observer = createObserver({
    ...account,
    host: '127.0.0.1',
    port,
    extraCas: [authority.certificate],
    clock: systemClock,
    ...options,
  });
  return observer;
};

const offerMechanisms = (...names: string[]): string => {
  const listed = names.map((name) => `<mechanism>${name}</mechanism>`).join('');
  return featuresWith(`<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>${listed}</mechanisms>`);
};
const sasl = (name: string, text: string): string =>
  `<${name} xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>${Buffer.from(text).toString('base64')}</${name}>`;

/** A home server that offers STARTTLS and then does as it is told with each thing it hears. */
const home = (certificate: Issued, react: (heard: string, secured: TLSSocket) => void) => (socket: Socket) => {
  socket.on('data', (data) => {
    toldPlain += data.toString();
    if (data.includes('<stream:stream')) socket.write(offerTls);
    if (!data.includes('<starttls')) return;
    socket.write(proceed);
    const secured = secureSocket(socket, certificate);
    secured.on('data', (text) => {
      told += text.toString();
      react(text.toString(), secured);
    });
  });
};

describe('the observer at its home server', () => {
  it('does not log in where TLS was stripped', async () => {
    const port = await servers.serve((socket) => {
      socket.on('data', (data) => {
        toldPlain += data.toString();
        if (data.includes('<stream:stream')) socket.write(offerMechanisms('SCRAM-SHA-256', 'PLAIN'));
      });
    });
    expect(await observerAt(port).start()).toMatchObject({ ok: false, failure: { code: 'our-fault' } });
    expect(toldPlain).not.toContain('<auth');
  });

  it.each([
    ['of a stranger', () => createAuthority('Other root').then((other) => other.issue({ dnsNames: ['home.example'] }))],
    ['for another name', () => authority.issue({ dnsNames: ['other.example'] })],
  ])('does not log in under a certificate %s', async (_name, issue) => {
    const port = await servers.serve(home(await issue(), (_heard, secured) => secured.write(offerMechanisms('SCRAM-SHA-256'))));
    expect(await observerAt(port).start()).toMatchObject({ ok: false, failure: { code: 'tls-failed' } });
    expect(told).toBe('');
  });

  it('asks for TLS by the domain, not by the host that it dials', async () => {
    let name: unknown = null;
    const port = await servers.serve(
      home(site, (_heard, secured) => {
        name = (secured as TLSSocket & { servername?: string }).servername;
        secured.write(offerMechanisms('PLAIN'));
      }),
    );
    await observerAt(port).start();
    expect(name).toBe('home.example');
  });

  it('never says its password in the clear, not even under TLS', async () => {
    const offered = offerMechanisms('PLAIN', 'SCRAM-SHA-1', 'DIGEST-MD5');
    const port = await servers.serve(home(site, (_heard, secured) => secured.write(offered)));
    expect(await observerAt(port).start()).toMatchObject({ ok: false, failure: { code: 'our-fault' } });
    expect(told).not.toContain('<auth');
  });

  const challenge = (heard: string, iterations: number): string | null => {
    const [, first = ''] = /<auth [^>]*mechanism="SCRAM-SHA-256"[^>]*>([^<]+)</.exec(heard) ?? [];
    const [, nonce = ''] = /r=(.+)$/.exec(Buffer.from(first, 'base64').toString()) ?? [];
    return nonce ? sasl('challenge', `r=${nonce}more,s=${Buffer.from('salt').toString('base64')},i=${iterations}`) : null;
  };
  /** What a server says that knows the password. */
  const prove = (clientFirst: string, clientFinal: string): string => {
    const [nonce = ''] = /r=[^,]+/.exec(clientFinal) ?? [];
    const serverFirst = `${nonce},s=${Buffer.from('salt').toString('base64')},i=4096`;
    const signed = [clientFirst, serverFirst, clientFinal.replace(/,p=.*/, '')].join(',');
    const serverKey = createHmac('sha256', pbkdf2Sync('secret', 'salt', 4096, 32, 'sha256'))
      .update('Server Key')
      .digest();
    return createHmac('sha256', serverKey).update(signed).digest('base64');
  };
  const scramHome = (iterations: number) =>
    home(site, (heard, secured) => {
      if (heard.includes('<stream:stream')) secured.write(offerMechanisms('SCRAM-SHA-256', 'PLAIN'));
      const asked = challenge(heard, iterations);
      if (asked) secured.write(asked);
      if (heard.includes('<response')) secured.write(sasl('success', `v=${Buffer.alloc(32).toString('base64')}`));
    });

  it('does not believe a server that cannot prove itself', async () => {
    const started = await observerAt(await servers.serve(scramHome(4096))).start();
    expect(started).toMatchObject({
      ok: false,
      failure: { code: 'our-fault', detail: expect.stringContaining('did not prove') },
    });
    expect(told.match(/<stream:stream/g)).toHaveLength(1);
  });

  it('does not do a server’s endless sums', async () => {
    const started = await observerAt(await servers.serve(scramHome(2 ** 31))).start();
    expect(started).toMatchObject({ ok: false, failure: { detail: expect.stringContaining('iteration count') } });
    expect(told).not.toContain('<response');
  });

  it('does not follow see-other-host', async () => {
    let visits = 0;
    const trap = await servers.serve(() => {
      visits += 1;
    });
    const error = `<stream:error><see-other-host xmlns='urn:ietf:params:xml:ns:xmpp-streams'>127.0.0.1:${trap}</see-other-host></stream:error>`;
    const opened = offerTls.replace(/<stream:features>.*/, '');
    const port = await servers.serve((socket) => socket.once('data', () => socket.end(`${opened}${error}</stream:stream>`)));
    expect((await observerAt(port).start()).ok).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(visits).toBe(0);
  });

  it('says that nothing listens, and tries again until it is stopped', async () => {
    const port = await servers.serve(() => undefined);
    await servers.stop();
    expect(await observerAt(port).start()).toMatchObject({ ok: false, failure: { code: 'connect-refused' } });
  });

  it('logs in, shows its card, answers politely, and comes back when the connection is lost', async () => {
    const logins: TLSSocket[] = [];
    const proved = new Set<TLSSocket>();
    let clientFirst = '';
    const port = await servers.serve(
      home(site, (heard, secured) => {
        const opens = heard.includes('<stream:stream');
        if (opens && !proved.has(secured)) secured.write(offerMechanisms('SCRAM-SHA-256'));
        if (opens && proved.has(secured)) {
          secured.write(featuresWith("<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/>"));
        }
        const asked = challenge(heard, 4096);
        if (asked) secured.write(asked);
        const [, first = ''] = /<auth [^>]*>([^<]+)</.exec(heard) ?? [];
        if (first) clientFirst = Buffer.from(first, 'base64').toString().slice('n,,'.length);
        const [, final = ''] = /<response [^>]*>([^<]+)</.exec(heard) ?? [];
        if (final) {
          proved.add(secured);
          secured.write(sasl('success', `v=${prove(clientFirst, Buffer.from(final, 'base64').toString())}`));
        }
        const [, id = ''] = /<iq [^>]*id="([^"]+)"[^>]*>\s*<bind/.exec(heard) ?? [];
        if (id) {
          logins.push(secured);
          const jid = '<jid>prober@home.example/signpost</jid>';
          secured.write(`<iq type='result' id='${id}'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>${jid}</bind></iq>`);
        }
      }),
    );
    const started = observerAt(port);
    expect(await started.start()).toEqual({ ok: true, value: undefined });
    await expect.poll(() => told).toContain('<vCard xmlns="vcard-temp">');
    expect(told).toContain('https://signpost.example');
    expect(told).not.toContain('<presence');
    const question = "<query xmlns='http://jabber.org/protocol/disco#info'/>";
    logins[0]?.write(`<iq type='get' id='who' from='asker.example'>${question}</iq>`);
    await expect.poll(() => told).toMatch(/id="who"[\s\S]*category="client" type="bot"/);
    logins[0]?.destroy();
    await expect.poll(() => logins.length, { timeout: 5_000 }).toBe(2);
  });

  it('leaves everything unknown while it is not connected', async () => {
    const idle = observerAt(1);
    const before = await idle.probeDisco(fakeContext(), 'example.org');
    expect(before).toMatchObject({ failure: { code: 'not-configured' }, body: { info: { status: 'failed' } } });
    await idle.start();
    const during = await idle.probeDisco(fakeContext(), 'example.org');
    expect(during).toMatchObject({ failure: { code: 'our-fault' }, body: { version: { failure: { code: 'our-fault' } } } });
  });
});
