import type { HistoryPage, ProviderEventPage } from '@signpost/contracts';
import { addOptOut, openDirectory, storeAssessment, upsertProvider } from '@signpost/db';
import { useDatabase } from '@signpost/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseReads } from '../databaseReads.ts';
import type { ApiServer } from '../server.ts';
import { fakeApp, realClock } from '../testing/fakeDeps.ts';
import { assessed, hostile } from '../testing/seededApi.ts';

const use = useDatabase();
const configured = { observer: false, ownCertificate: false, validatingResolver: false };
const installation = { mode: 'lab', contact: null, version: '1', configured } as const;
const letters = ['A', 'B', 'C', 'D', 'F'] as const;
let app: ApiServer;

const at = (index: number) => new Date(Date.parse('2026-01-02T03:00:00.000Z') + index * 1000).toISOString();

/** Five assessments, each with an event; the last has a stranger's words in it. */
beforeAll(async () => {
  const { database } = use();
  app = await fakeApp(databaseReads({ database, directory: openDirectory(database), clock: realClock }, installation));
  for (const domain of ['seen.example', 'gone.example', 'fresh.example'])
    await upsertProvider(database, { domain, origin: 'test', listing: 'listed' });
  let after: { id: string; assessedAt: string } | null = null;
  for (const [index, letter] of letters.entries()) {
    const assessedAt = at(index);
    const change = { kind: 'letter', cause: 'provider', direction: 'c2s', subject: null, from: '?', to: letter } as const;
    const id = await storeAssessment(database, assessed('seen.example', { letter, observedAt: assessedAt }), {
      slot: null,
      after,
      changes: [change],
      events: [
        {
          at: assessedAt,
          type: index < 4 ? 'down' : 'certificate-expires',
          key: `event ${index}`,
          params: index < 4 ? { direction: 's2s' } : { daysLeft: 3, notAfter: '2026-02-01', targets: hostile },
          observationIds: [],
        },
      ],
    });
    after = { id: id ?? '', assessedAt };
  }
  await storeAssessment(database, assessed('gone.example', {}));
  await addOptOut(database, { domain: 'gone.example', level: 'all', via: 'operator', at: new Date() });
});
afterAll(() => app.close());

const get = async <T>(path: string): Promise<T> => {
  const answer = await app.inject(`/api/v1/providers/${path}`);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<T>();
};

async function walk<T extends { next: string | null; items: unknown[] }>(path: string): Promise<T['items']> {
  const items: T['items'] = [];
  for (let before = ''; ; ) {
    const page: T = await get<T>(`${path}?limit=2${before && `&before=${before}`}`);
    items.push(...page.items);
    if (page.next === null) return items;
    before = page.next;
  }
}

describe('history', () => {
  it('comes whole, newest first, page by page', async () => {
    const items = (await walk<HistoryPage>('seen.example/history')) as HistoryPage['items'];
    expect(items.map(({ c2s }) => c2s.letter)).toEqual([...letters].reverse());
    expect(items[0]).toMatchObject({ since: at(4), lastSeenAt: at(4), overall: 'F', changes: [{ cause: 'provider', to: 'F' }] });
  });

  it('is empty before the first test', async () => {
    expect(await get('fresh.example/history')).toEqual({ domain: 'fresh.example', items: [], next: null });
  });
});

describe('events', () => {
  it('come whole, newest first, page by page', async () => {
    const items = (await walk<ProviderEventPage>('seen.example/events')) as ProviderEventPage['items'];
    expect(items.map(({ type }) => type)).toEqual(['certificate-expires', 'down', 'down', 'down', 'down']);
  });

  it('come as a feed in which a stranger’s words are text', async () => {
    const { body } = await app.inject('/api/v1/providers/seen.example/events.atom');
    expect(body.match(/<entry>/g)).toHaveLength(5);
    expect(body).toContain('&lt;script&gt;');
    expect(body).not.toContain('<script');
  });
});

it('tells at once what the routes on a provider tell each', async () => {
  const whole = await get<Record<string, unknown>>('seen.example/whole');
  const parts = Object.keys(whole).filter((part) => part !== 'provider');
  expect(parts.sort()).toEqual(['events', 'history', 'observations', 'policy', 'rooms', 'uptime']);
  expect(whole.provider).toEqual(await get('seen.example'));
  for (const part of parts) {
    const alone = await get<{ observations?: unknown }>(`seen.example/${part}`);
    expect(whole[part], part).toEqual(part === 'observations' ? alone.observations : alone);
  }
});

it.each(['history', 'events', 'events.atom', 'whole'])('%s of one that opted out is not there', async (path) => {
  expect((await app.inject(`/api/v1/providers/gone.example/${path}`)).statusCode).toBe(404);
});
