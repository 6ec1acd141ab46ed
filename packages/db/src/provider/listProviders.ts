import type { ProviderPage, ProviderQuery } from '@signpost/contracts';
import type { Database } from '../database.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { type Conditions, providerFilter } from './providerFilter.ts';
import { providerOrder } from './providerOrder.ts';
import { readRow } from './readRow.ts';

const source = 'provider JOIN provider_current AS current USING (domain)';

interface ListedRow {
  domain: string;
  key: string;
  row: unknown;
  seed_facts: unknown;
}

/**
 * One page of the listed providers. `total` counts all that match; `next` leads to the page after. Throws `Fault`
 * `bad-cursor`.
 */
export async function listProviders(database: Database, query: ProviderQuery, now: Date): Promise<ProviderPage> {
  const filter = providerFilter(query);
  const [rows, total] = await Promise.all([readPage(database, query, filter), countAll(database, filter)]);
  const shown = rows.slice(0, query.limit);
  const end = rows.length > query.limit ? shown.at(-1) : undefined;
  return {
    items: shown.map(({ domain, row, seed_facts }) => readRow(domain, row, now, seed_facts)),
    total,
    next: end ? writeCursor(query, { key: Number(end.key), domain: end.domain }) : null,
  };
}

async function readPage({ pool }: Database, query: ProviderQuery, filter: Conditions): Promise<ListedRow[]> {
  const order = providerOrder(query);
  const page = query.after === undefined ? filter : goOn(filter, query, query.after);
  const { rows } = await pool.query<ListedRow>(
    `SELECT domain, (${order.key})::bigint AS key, current."row" AS row, seed_facts FROM ${source} WHERE ${page.sql.join(' AND ')}
     ORDER BY (${order.key})::bigint, domain ${order.domain} LIMIT $${page.values.length + 1}`,
    [...page.values, query.limit + 1],
  );
  return rows;
}

function goOn(filter: Conditions, query: ProviderQuery, after: string): Conditions {
  const { key, domain } = readCursor(query, after);
  const order = providerOrder(query);
  const [keyAt, domainAt] = [`$${filter.values.length + 1}::bigint`, `$${filter.values.length + 2}::text`];
  const beyond = order.domain === 'ASC' ? '>' : '<';
  const place = `(${order.key})::bigint > ${keyAt} OR ((${order.key})::bigint = ${keyAt} AND domain ${beyond} ${domainAt})`;
  return { sql: [...filter.sql, `(${place})`], values: [...filter.values, key, domain] };
}

async function countAll({ pool }: Database, { sql, values }: Conditions): Promise<number> {
  const { rows } = await pool.query<{ total: string }>(
    `SELECT count(*) AS total FROM ${source} WHERE ${sql.join(' AND ')}`,
    values,
  );
  return Number(rows[0]?.total ?? 0);
}
