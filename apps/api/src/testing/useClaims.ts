import { randomBytes } from 'node:crypto';
import { operatorStateSchema } from '@signpost/contracts';
import { type Database, storeAssessment, upsertProvider } from '@signpost/db';
import { readKeyRing } from '@signpost/directory';
import { setLabRecord, unsetLabRecord } from '@signpost/infra';
import { createMemoryCourtesyStore, netOfLabProfile, readLabProfile } from '@signpost/net';
import { buildAssessment, ManualClock, useDatabase } from '@signpost/testing';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import type { ClaimMeans } from '../claims/ClaimMeans.ts';
import type { ApiServer } from '../server.ts';
import { fakeApp, realClock } from './fakeDeps.ts';

export const domain = 'newejabberd.example';
export const other = 'ejabberd.example';
const record = '_signpost.newejabberd';

export type Fields = Record<string, string | string[]>;

/** The API with operators' pages, before the lab's DNS and web servers, with a database of its own. Call it at the top of a file. */
export function useClaims() {
  const open = useDatabase();
  const clock = new ManualClock(new Date().toISOString());
  let app: ApiServer | undefined;
  let means: ClaimMeans | undefined;
  beforeAll(async () => {
    means = meansOf(open().database, clock);
    app = await fakeApp({}, { claims: means });
    for (const name of [domain, other]) {
      await upsertProvider(open().database, { domain: name, origin: 'lab', listing: 'listed' });
      await storeAssessment(open().database, buildAssessment({ domain: name }));
    }
  });
  afterAll(() => unsetLabRecord(record, 'TXT').catch(() => undefined));
  const ready = () => {
    if (!app || !means) throw new Error('the API opens before the first test');
    return { app, means, clock, database: open().database };
  };
  return { ready, ...visits(ready) };
}

type Ready = { app: ApiServer; means: ClaimMeans; clock: ManualClock; database: Database };

function meansOf(database: Database, clock: ManualClock): ClaimMeans {
  const net = netOfLabProfile(readLabProfile(inject('labProfilePath')), {
    courtesy: createMemoryCourtesyStore(realClock),
    contact: 'lab@probe.example',
    clock: realClock,
  });
  const shared = { database, clock };
  return {
    ...shared,
    net: { ...net, clock },
    submit: { ...shared, mode: 'lab', enqueue: async () => {} },
    keys: readKeyRing(`k:${randomBytes(32).toString('base64')}`),
    observer: 'prober@probe.example',
    cookieKey: 'k'.repeat(43),
    secure: false,
  };
}

/** A browser with its cookies. */
export class Visitor {
  readonly cookies = new Map<string, string>();

  constructor(private readonly ready: () => Ready) {}

  async post(path: string, form: Fields = {}, headers: Record<string, string> = {}, of = domain) {
    const { app, clock } = this.ready();
    clock.advance(5);
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(form)) for (const one of [value].flat()) body.append(name, one);
    const answer = await app.inject({
      method: 'POST',
      url: `/api/v1/operators/${of}/${path}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: this.header(), ...headers },
      payload: body.toString(),
    });
    for (const { name, value } of answer.cookies) value ? this.cookies.set(name, value) : this.cookies.delete(name);
    return answer;
  }

  async state(of = domain) {
    const answer = await this.ready().app.inject({ url: `/api/v1/operators/${of}`, headers: { cookie: this.header() } });
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.statusCode, answer.body).toBe(200);
    return operatorStateSchema.parse(answer.json());
  }

  /** What an operator sees; fails for everybody else. */
  async page() {
    const state = await this.state();
    if (state.state !== 'claimed') throw new Error(state.state);
    return state.page;
  }

  /** Sends a form as our page would. */
  async send(path: string, form: Fields = {}) {
    const state = await this.state();
    return this.post(path, { ...form, csrf: 'csrf' in state ? state.csrf : '' });
  }

  header = () => [...this.cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ');
}

function visits(ready: () => Ready) {
  /** Resolvers remember for a few seconds. */
  async function seenInDns() {
    const answer = await ready().means.net.resolver.query(`_signpost.${domain}`, 'TXT');
    return answer.ok ? answer.value.records : [];
  }
  async function publish(token: string) {
    await setLabRecord(record, 'TXT', `"signpost-claim=${token}"`);
    await expect.poll(seenInDns, { timeout: 15_000 }).toContain(`signpost-claim=${token}`);
  }
  async function withdraw() {
    await unsetLabRecord(record, 'TXT');
    await expect.poll(seenInDns, { timeout: 15_000 }).toEqual([]);
  }
  async function begin(): Promise<{ visitor: Visitor; token: string }> {
    const visitor = new Visitor(ready);
    await visitor.post('claim');
    const state = await visitor.state();
    if (state.state !== 'pending') throw new Error(state.state);
    return { visitor, token: state.token };
  }
  async function proved(): Promise<{ visitor: Visitor; token: string }> {
    const { visitor, token } = await begin();
    await publish(token);
    expect((await visitor.send('check')).headers.location).toBe(`/operators/${domain}?done=proved`);
    await withdraw();
    return { visitor, token };
  }
  return { publish, withdraw, begin, proved };
}
