import { operatorStateSchema, probeTicketSchema, testReportSchema } from '@signpost/contracts';
import { readLabProfile } from '@signpost/net';
import { useDatabase } from '@signpost/testing';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { logIn } from '../lab/client/logIn.ts';
import type { Talk } from '../lab/client/talk.ts';
import { callApi } from '../lab/ejabberd/callApi.ts';
import { labAccount } from '../lab/labDomains.ts';
import { type Installation, startInstallation } from './installation.ts';

const open = useDatabase();
const domain = 'newejabberd.example';
/** One of the addresses that the server names as its contacts (XEP-0157). */
const contact = { user: 'admin', password: 'for-this-test-alone' };
let installation: Installation;
const talks: Talk[] = [];
const us = readLabProfile(inject('labProfilePath')).observer.jid.split('/')[0] ?? '';

beforeAll(async () => {
  expect(await callApi(domain, 'register', { ...contact, host: domain })).toBe(true);
  installation = await startInstallation(open().url, inject('labProfilePath'));
}, 240_000);
afterAll(async () => {
  for (const talk of talks) talk.end();
  await installation?.stop();
  await callApi(domain, 'unregister', { user: contact.user, host: domain });
});

/** A browser without a script: it keeps cookies and follows nothing. */
class Browser {
  private readonly cookies = new Map<string, string>();

  async ask(path: string, form?: Record<string, string>): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(installation.origin + path, {
      redirect: 'manual',
      headers: { cookie },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      value === '' ? this.cookies.delete(name) : this.cookies.set(name, value);
    }
    return answer;
  }

  state = async () => operatorStateSchema.parse(await (await this.ask(`/api/v1/operators/${domain}`)).json());

  /** Asks for a token, as the button on the page does. */
  async begin(): Promise<string> {
    await this.ask(`/api/v1/operators/${domain}/claim`, { csrf: '' });
    const state = await this.state();
    if (state.state !== 'pending') throw new Error(state.state);
    expect(state.observer).toBe(us);
    return state.token;
  }

  /** Has us look; gives where the page goes from there. */
  async check(): Promise<string> {
    const state = await this.state();
    const answer = await this.ask(`/api/v1/operators/${domain}/check`, { csrf: 'csrf' in state ? state.csrf : '' });
    expect(answer.status).toBe(303);
    return answer.headers.get('location') ?? '';
  }
}

async function person(of: 'newejabberd.example' | 'strong.example', account: typeof contact): Promise<Talk> {
  const talk = await logIn(of, account);
  talks.push(talk);
  return talk;
}
const write = (talk: Talk, text: string, answer: RegExp) => {
  talk.send(`<message to='${us}' type='chat'><body>${text}</body></message>`);
  return talk.until(answer, 30_000);
};

/** The contacts of a domain are those that its server told our account over federation. */
async function tested(): Promise<void> {
  const body = JSON.stringify({ domain });
  const headers = { 'content-type': 'application/json' };
  const asked = await fetch(`${installation.origin}/api/v1/probes`, { method: 'POST', headers, body });
  const { run } = probeTicketSchema.parse(await asked.json());
  const report = async () => testReportSchema.parse(await (await fetch(`${installation.origin}/api/v1/probes/${run.id}`)).json());
  await expect.poll(async () => (await report()).run.status, { timeout: 120_000, interval: 250 }).toBe('completed');
  expect((await report()).assessment?.contacts).toContainEqual({ kind: 'admin', address: `xmpp:${contact.user}@${domain}` });
}

it('takes a message from a contact of the domain for a proof, and one from anybody else for none', async () => {
  await tested();
  const [thief, operator] = [new Browser(), new Browser()];
  const [stolen, token] = [await thief.begin(), await operator.begin()];

  const stranger = await person('strong.example', labAccount);
  await write(stranger, `signpost-claim=${stolen} ${domain}`, /is not among the contact addresses/);
  expect(await thief.check()).toBe(`/operators/${domain}?problem=not-found`);

  const admin = await person(domain, contact);
  await write(admin, `signpost-claim=${token} ${domain}`, /is proved by this message/);
  expect(await thief.check()).toBe(`/operators/${domain}?problem=not-found`);
  expect(await operator.check()).toBe(`/operators/${domain}?done=proved`);
  const state = await operator.state();
  expect(state).toMatchObject({ state: 'claimed', page: { domain, claims: [{ via: 'message', own: true }] } });
  expect((await thief.state()).state).not.toBe('claimed');
}, 240_000);

it('answers whoever writes the domain with letters, reason and the next step', async () => {
  const anybody = await person('strong.example', labAccount);
  const answer = await write(anybody, domain, /providers\/newejabberd\.example/);
  expect(answer).toMatch(/Connection of apps: (A\+|[A-F])/);
  expect(answer).toMatch(/Links to other servers: (A\+|[A-F])/);
  expect(answer).toMatch(/Next step, to A\+?: \S+/);
  expect(answer).toContain(`${installation.origin}/providers/${domain}`);
}, 60_000);
