import type { ProviderPage, ProviderRow } from '@signpost/contracts';
import { useDatabase } from '@signpost/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graded, listed, type SeededApi, seededApi } from '../testing/seededApi.ts';

const use = useDatabase();
let api: SeededApi;
beforeAll(async () => {
  api = await seededApi(use().database);
});
afterAll(() => api.app.close());

const get = async <T>(url: string): Promise<T> => {
  const answer = await api.app.inject(url);
  expect(answer.statusCode, `${url}: ${answer.body}`).toBe(200);
  return answer.json<T>();
};

/** Walks the pages to the end. */
async function walk(query: string): Promise<ProviderRow[]> {
  const rows: ProviderRow[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const page: ProviderPage = await get(`/api/v1/providers?${query}${after && `&after=${encodeURIComponent(after)}`}`);
    rows.push(...page.items);
    expect(rows.length).toBeLessThanOrEqual(page.total);
    after = page.next;
  }
  return rows;
}
const names = (rows: readonly ProviderRow[]) => rows.map(({ domain }) => domain);
describe('the list', () => {
  it.each([1, 4, 9, 27, 200])('comes whole in pages of %i', async (limit) => {
    expect(names(await walk(`limit=${limit}`))).toEqual(listed);
  });

  it('turns round', async () => {
    expect(names(await walk('limit=5&order=desc'))).toEqual([...listed].reverse());
  });

  it('sorts by grade, the best first, what is unknown last', async () => {
    const rows = await walk('limit=4&sort=grade');
    expect([...new Set(rows.map(({ overall }) => overall))]).toEqual(['A+', 'A', 'B', 'F', '?']);
    expect(new Set(names(rows))).toEqual(new Set(listed));
  });

  it('sorts by age', async () => {
    const rows = await walk('limit=6&sort=observed');
    expect(names(rows).slice(0, 2)).toEqual(['old.example', 'p24.example']);
    expect(names(rows).at(-1)).toBe('untested.example');
  });

  it.each([
    ['overall=A%2B', (n: number) => n % 5 === 4],
    ['c2s=F', (n: number) => n % 5 === 2],
    ['capability=calls', (n: number) => n % 2 === 0],
    ['capability=calls&answer=no&s2s=B', (n: number) => n % 2 === 1 && n % 5 === 1],
  ])('filters by %s', async (query, matches) => {
    expect(names(await walk(`${query}&limit=3`))).toEqual(graded.filter((_, n) => matches(n)));
  });

  it('counts what matches', async () => {
    expect(await get('/api/v1/providers?overall=A%2B&limit=2')).toMatchObject({ total: 5, items: [{}, {}] });
    expect(await get('/api/v1/providers?software=nothing')).toEqual({ total: 0, items: [], next: null });
  });

  it.each(['nonsense', 'e30', '%00', 'WyJkb21haW4tYXNjIiwwLCInIl0', `${'A'.repeat(400)}`])(
    'refuses the place %s',
    async (after) => {
      const answer = await api.app.inject(`/api/v1/providers?after=${after}`);
      expect(answer.statusCode).toBe(400);
      expect(answer.json().error.code).toBe('error.bad-cursor');
    },
  );

  it.each(["'; drop table provider; --", '%27%20OR%201=1', '{}', '\\', '"'])(
    'finds nothing for the software %s',
    async (text) => {
      expect(await get(`/api/v1/providers?software=${encodeURIComponent(text)}`)).toMatchObject({ total: 0 });
    },
  );
});
