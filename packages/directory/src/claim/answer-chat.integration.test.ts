import { readFileSync } from 'node:fs';
import { addOptOut, senderOfToken, storeAssessment, upsertProvider } from '@signpost/db';
import { readLabProfile } from '@signpost/net';
import { buildAssessment, buildGrade, useDatabase } from '@signpost/testing';
import { createObserver, type Observer } from '@signpost/xmpp-prober';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { logIn } from '../../../../infra/src/lab/client/logIn.ts';
import type { Talk } from '../../../../infra/src/lab/client/talk.ts';
import { labAccount } from '../../../../infra/src/lab/labDomains.ts';
import { answerChat, answerChatOnce } from './answer-chat.ts';
import { claimTokenOf } from './claim-token.ts';

const open = useDatabase();
const clock = { now: () => new Date(), sleep: async () => {} };
const writer = `${labAccount.user}@ejabberd.example`;
/** Two workers, logged in with the same account. */
const observers: Observer[] = [];
/** How many messages reached each of them. */
const heard = [0, 0];
let person: Talk;
let us = '';

const context = () => ({ database: open().database, clock, siteOrigin: 'https://site.example' });

beforeAll(async () => {
  const profile = readLabProfile(inject('labProfilePath'));
  const { jid, password, host, port } = profile.observer;
  us = jid.split('/')[0] ?? '';
  const extraCas = [readFileSync(profile.ca, 'utf8')];
  const patient = { ...clock, sleep: forGood };
  for (const index of heard.keys()) {
    const observer = createObserver({ jid, password, host, port, extraCas, contact: null, spacingMs: 0, clock: patient });
    observer.listen((from, text, mark) => {
      heard[index] = (heard[index] ?? 0) + 1;
      return answerChatOnce(context(), { from, text, mark });
    });
    expect((await observer.start()).ok).toBe(true);
    observers.push(observer);
  }
  const assessment = buildAssessment({
    domain: 'weak.example',
    contacts: [{ kind: 'admin', address: `xmpp:${writer}?message` }],
    grades: {
      c2s: buildGrade('c2s', { letter: 'D', nextStep: { letter: 'B', checks: ['tls-1.3'] } }),
      s2s: buildGrade('s2s', { letter: 'A' }),
    },
    coming: {
      ...{ rubricVersion: 'next', effectiveFrom: '2027-03-01T00:00:00.000Z', overall: 'F', findings: [] },
      c2s: { letter: 'F', letterNow: 'D', nextStep: null },
      s2s: { letter: 'A', letterNow: 'A', nextStep: null },
    },
  });
  for (const domain of ['weak.example', 'gone.example'])
    await upsertProvider(open().database, { domain, origin: 'lab', listing: 'listed' });
  await storeAssessment(open().database, assessment);
  await storeAssessment(open().database, { ...assessment, domain: 'gone.example' });
  await addOptOut(open().database, { domain: 'gone.example', level: 'all', via: 'dns', at: new Date() });
  person = await logIn('ejabberd.example', labAccount);
});
afterAll(async () => {
  person?.end();
  await Promise.all(observers.map((observer) => observer.stop()));
});

const forGood = (_ms: number, signal?: AbortSignal) =>
  new Promise<void>((_resolve, reject) => signal?.addEventListener('abort', () => reject(new Error('over'))));
const write = (text: string, answer: RegExp) => {
  person.send(`<message to='${us}' type='chat'><body>${text}</body></message>`);
  return person.until(answer, 15_000);
};

it('tells letter, reason and next step of a domain that somebody writes', async () => {
  const answer = await write('how is weak.example?', /Links to other servers: A/);
  expect(answer).toContain('Connection of apps: D');
  expect(answer).toMatch(/Next step, to B: \w+/);
  expect(answer.match(/From 2027-03-01 on, by our new rules, as things are: F/g)).toHaveLength(1);
  expect(answer).toContain('https://site.example/providers/weak.example');
});

it.each([{ id: '' }, { id: " id='the-same-again'" }])('answers with one voice, however many listen, %o', async ({ id }) => {
  const before = [...heard];
  const person = await logIn('strong.example', labAccount);
  person.send(`<message to='${us}' type='chat'${id}><body>weak.example</body></message>`);
  await expect.poll(() => heard.map((count, index) => count - (before[index] ?? 0)), { timeout: 15_000 }).toEqual([1, 1]);
  // What comes after it on the same way shows that nothing more was on it.
  const text = await person.until(/Links to other servers: A/, 15_000);
  const asked = /id=['"]after['"]/;
  person.send(`<iq type='get' id='after' to='${us.split('@')[1]}'><ping xmlns='urn:xmpp:ping'/></iq>`);
  expect((text + (await person.until(asked, 15_000))).match(/Links to other servers: A/g)).toHaveLength(1);
  person.end();
});

it('says what it can do to those who name no domain, and nothing of who opted out', async () => {
  await write('hello', /Write me the domain of an XMPP server/);
  await write('gone.example', /Nothing is known of gone.example here/);
});

it('takes a token from a contact of the domain, and from nobody else', async () => {
  const token = claimTokenOf('weak.example', 'secret');
  await write(`signpost-claim=${token} weak.example`, /weak.example is proved by this message/);
  expect(await senderOfToken(open().database, 'weak.example', token)).toBe(writer);
  const other = claimTokenOf('gone.example', 'secret');
  await write(`signpost-claim=${other} gone.example`, /is not among the contact addresses that gone.example names/);
  expect(await senderOfToken(open().database, 'gone.example', other)).toBeNull();
});

it('answers strangers’ markup with none of it', async () => {
  const answer = await answerChat(context(), 'x@evil.example', '<b>weak.example</b> \u202e');
  expect(answer).not.toMatch(/[<>\u202e]/);
});
