import { pbkdf2Sync } from 'node:crypto';
import type { Duplex } from 'node:stream';
import { observationSchema } from '@signpost/contracts';
import {
  type Authority,
  createAuthority,
  createSelfSigned,
  type Issued,
  listenTo,
  ScriptedServers,
  secureSocket,
} from '@signpost/testing';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TestAccount } from './account/testAccount.ts';
import { fakeContext } from './fakes/fakeContext.ts';
import { loopbackNet, shortTimes } from './fakes/loopbackNet.ts';
import { probeAccount } from './probeAccount.ts';

const servers = new ScriptedServers();
afterEach(() => servers.stop());
let root: Authority;
let site: Issued;
beforeAll(async () => {
  root = await createAuthority();
  site = await root.issue({ dnsNames: ['example.org'] });
});

/** Stands in every answer's way should it ever leave us. */
const canary = 'canary-7f3a-password';
const header =
  "<?xml version='1.0'?><stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0' from='example.org'>";
const sasl = "xmlns='urn:ietf:params:xml:ns:xmpp-sasl'";
const featuresOf = (...mechanisms: string[]) =>
  `${header}<stream:features><mechanisms ${sasl}>${mechanisms.map((name) => `<mechanism>${name}</mechanism>`).join('')}</mechanisms></stream:features>`;

type Talk = (secure: Duplex, waitFor: (text: string) => Promise<void>, said: () => string) => Promise<void>;

const named = { jid: 'me@example.org', password: canary };

/** Offers STARTTLS, agrees it and goes on as told; gives the observation and all that the client said. */
async function logInTo(talk: Talk, certificate: Issued = site, account: TestAccount = named) {
  let said = '';
  const port = await servers.serve(async (socket) => {
    const waitFor = listenTo(socket);
    await waitFor('<stream:stream');
    socket.write(
      `${header}<stream:features><starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'><required/></starttls></stream:features>`,
    );
    await waitFor('<starttls');
    socket.write("<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
    const secure = secureSocket(socket, certificate);
    secure.on('data', (data) => {
      said += String(data);
    });
    const waitSecure = listenTo(secure);
    await waitSecure('<stream:stream');
    await talk(secure, waitSecure, () => said);
  });
  const net = loopbackNet([port], { extraCas: [root.certificate] });
  const target = { domain: 'example.org', host: 'xmpp.example.org', port, address: '127.0.0.1', security: 'starttls' } as const;
  const observation = await probeAccount(fakeContext({ net, context: { times: shortTimes } }), target, account);
  return { observation: observationSchema.parse(observation), said: () => said };
}

const challengeOf = (said: string, iterations: number): string => {
  const first = Buffer.from(/<auth[^>]*>([^<]+)/.exec(said)?.[1] ?? '', 'base64').toString();
  const nonce = /r=(.+)$/.exec(first)?.[1] ?? '';
  return `<challenge ${sasl}>${Buffer.from(`r=${nonce}more,s=c2FsdA==,i=${iterations}`).toString('base64')}</challenge>`;
};

describe('a login', () => {
  it('is not tried where the certificate is not trusted', async () => {
    const other = await createSelfSigned({ dnsNames: ['example.org'] });
    const { observation, said } = await logInTo(async (secure) => void secure.write(featuresOf('SCRAM-SHA-256', 'PLAIN')), other);
    expect(observation.failure).toMatchObject({ code: 'tls-failed' });
    expect(said()).not.toContain('<auth');
  });

  it('is not tried by PLAIN, which shows the password', async () => {
    const { observation, said } = await logInTo(async (secure) => void secure.write(featuresOf('PLAIN')));
    expect(observation.failure).toMatchObject({ code: 'service-denied' });
    expect(said()).not.toContain('<auth');
  });

  it('ends at a demand for two thousand million rounds, at once', async () => {
    const startedAt = performance.now();
    const { observation } = await logInTo(async (secure, waitFor, said) => {
      secure.write(featuresOf('SCRAM-SHA-256'));
      await waitFor('</auth>');
      secure.write(challengeOf(said(), 2 ** 31));
      await waitFor('<abort');
      secure.write(`<failure ${sasl}><aborted/></failure>`);
    });
    expect(observation.failure).toMatchObject({ code: 'limit-exceeded' });
    expect(performance.now() - startedAt).toBeLessThan(4_000);
  });

  it('goes no further with a server that cannot prove that it knows the account', async () => {
    const { observation, said } = await logInTo(async (secure, waitFor, heard) => {
      secure.write(featuresOf('SCRAM-SHA-256'));
      await waitFor('</auth>');
      secure.write(challengeOf(heard(), 4096));
      await waitFor('</response>');
      const lie = pbkdf2Sync('other', 'salt', 4096, 32, 'sha256').toString('base64');
      secure.write(`<success ${sasl}>${Buffer.from(`v=${lie}`).toString('base64')}</success>`);
    });
    expect(observation.failure).toMatchObject({ code: 'stream-invalid', detail: expect.stringContaining('did not prove') });
    expect(said().match(/<stream:stream/g)).toHaveLength(1);
  });

  it('that was let in without proof is none', async () => {
    const { observation } = await logInTo(async (secure, waitFor) => {
      secure.write(featuresOf('SCRAM-SHA-256'));
      await waitFor('</auth>');
      secure.write(`<success ${sasl}/>`);
    });
    expect(observation.failure).toMatchObject({ code: 'stream-invalid' });
  });

  it('that was refused says so, and names neither account nor password', async () => {
    const { observation, said } = await logInTo(async (secure, waitFor, heard) => {
      secure.write(featuresOf('SCRAM-SHA-256'));
      await waitFor('</auth>');
      secure.write(challengeOf(heard(), 4096));
      await waitFor('</response>');
      secure.write(`<failure ${sasl}><not-authorized/></failure>`);
    });
    expect(observation.failure).toEqual({ code: 'service-denied', detail: 'login: not-authorized' });
    expect(JSON.stringify(observation)).not.toMatch(/canary|me@example/);
    expect(said()).not.toContain(canary);
  });
});

/** Lets a guest in and binds; what it does with each question after that is told. */
const letIn =
  (answer: (secure: Duplex, text: string) => void): Talk =>
  async (secure, waitFor, said) => {
    secure.write(featuresOf('ANONYMOUS', 'SCRAM-SHA-1'));
    await waitFor('</auth>');
    secure.write(`<success ${sasl}/>`);
    await waitFor('<stream:stream');
    secure.write(`${header}<stream:features><sm xmlns='urn:xmpp:sm:3'/></stream:features>`);
    await waitFor('</iq>');
    const id = said().match(/<iq[^>]* id='([^']+)'/)?.[1];
    const jid = 'guest-1@example.org/r';
    secure.write(`<iq type='result' id='${id}'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>${jid}</jid></bind></iq>`);
    secure.on('data', (data) => answer(secure, String(data)));
  };

const refuse = (secure: Duplex, text: string) => {
  for (const [, id, to] of text.matchAll(/<iq[^>]*? id='([^']+)'(?: to='([^']+)')?/g)) {
    const from = to ? ` from='${to}'` : '';
    secure.write(
      `<iq type='error' id='${id}'${from}><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>`,
    );
  }
};

describe('a guest', () => {
  it('is let in without a password, and asks for nothing that guests have not', async () => {
    const { observation, said } = await logInTo(letIn(refuse), site, { jid: null });
    expect(observation.failure).toBeUndefined();
    expect(observation.body).toMatchObject({ as: 'guest', login: { mechanism: 'ANONYMOUS', serverProved: false } });
    const names = observation.body.kind === 'account' ? observation.body.tests.map(({ name }) => name) : [];
    expect(names).toEqual(['relays', 'upload', 'room', 'resumption']);
    expect(said()).not.toMatch(/jabber:iq:roster|urn:xmpp:blocking|from='guest/);
    expect(JSON.stringify(observation)).not.toContain('guest-1@');
  });

  it.each<[string, (secure: Duplex) => void]>([
    ['silence', () => undefined],
    ['answers with wrong ids', (secure) => void secure.write("<iq type='result' id='wrong' from='example.org'/>")],
    ['nesting ten thousand deep', (secure) => void secure.write('<a>'.repeat(10_000))],
    ['a stanza without end', (secure) => void secure.write(`<iq>${'x'.repeat(300_000)}`)],
    ['entities', (secure) => void secure.write('<!DOCTYPE a [<!ENTITY b "c">]>')],
    ['the end of the stream', (secure) => void secure.write('</stream:stream>')],
  ])('that meets %s ends in time, with a reason for each thing', { timeout: 15_000 }, async (_name, answer) => {
    const startedAt = performance.now();
    const { observation } = await logInTo(letIn(answer), site, { jid: null });
    expect(performance.now() - startedAt).toBeLessThan(7_000);
    const tests = observation.body.kind === 'account' ? observation.body.tests : [];
    expect(tests.length).toBeGreaterThan(0);
    expect(tests.some(({ result }) => result.status === 'answered' && result.value.works)).toBe(false);
    expect(tests.find(({ name }) => name === 'relays')?.result).toMatchObject({ status: 'failed' });
  });
});

/** Takes a password as it is, has no service at all, and promises to keep lost streams. */
const forgetful =
  (answer: string): Talk =>
  async (secure, waitFor) => {
    secure.write(featuresOf('PLAIN'));
    await waitFor('</auth>');
    secure.write(`<success ${sasl}/>`);
    await waitFor('<stream:stream');
    secure.write(`${header}<stream:features><sm xmlns='urn:xmpp:sm:3'/></stream:features>`);
    secure.on('data', (data) => {
      const text = String(data);
      const bound = "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>me@example.org/r</jid></bind>";
      const binding = /<iq[^>]* id='([^']+)'[^>]*><bind/.exec(text)?.[1];
      if (binding) secure.write(`<iq type='result' id='${binding}'>${bound}</iq>`);
      else refuse(secure, text);
      if (text.includes('<enable')) secure.write("<enabled xmlns='urn:xmpp:sm:3' resume='true' max='300' id='one'/>");
      if (text.includes('<resume')) secure.write(answer);
    });
  };

describe('a stream that was lost', () => {
  const sm = "xmlns='urn:xmpp:sm:3'";
  const condition = "<item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>";
  const promise = { resumable: true, seconds: 300 };

  it.each<[string, string, object]>([
    ['is taken up on a second connection', `<resumed ${sm} previd='one' h='0'/>`, { works: true, details: { resumed: true } }],
    ['of somebody else is not ours', `<resumed ${sm} previd='two' h='0'/>`, { works: false, details: { resumed: false } }],
    [
      'may be forgotten, whatever was promised',
      `<failed ${sm}>${condition}</failed>`,
      { works: false, details: { resumed: false } },
    ],
    ['stays a promise where nothing is answered', '', { works: true, details: promise }],
  ])('%s', { timeout: 15_000 }, async (_name, answer, value) => {
    const { observation, said } = await logInTo(forgetful(answer), site, { ...named, allowPlain: true });
    const tests = observation.body.kind === 'account' ? observation.body.tests : [];
    expect(tests.find(({ name }) => name === 'resumption')?.result).toMatchObject({ status: 'answered', value });
    expect(said()).toContain("previd='one'");
    expect(said().match(/<auth/g)).toHaveLength(2);
    expect(JSON.stringify(observation)).not.toMatch(/canary|me@example/);
  });
});
