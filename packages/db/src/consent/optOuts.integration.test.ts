import { buildAssessment, useDatabase } from '@signpost/testing';
import { describe, expect, it } from 'vitest';
import {
  activeOptOut,
  addOptOut,
  createRun,
  getProvider,
  getRun,
  storeAssessment,
  upsertProvider,
  withdrawOptOut,
} from '../index.ts';

const open = useDatabase();
const at = new Date('2026-01-02T03:00:00.000Z');
const listed = (domain: string) =>
  upsertProvider(open().database, { domain, origin: 'seed', listing: 'listed', seedFacts: { free: true } });

describe('opt-outs', () => {
  it('take all that was seen away at once and stand against every later listing', async () => {
    const { database } = open();
    const domain = 'out.example';
    await listed(domain);
    const { id } = await createRun(database, { domain, reason: 'seed', slot: at.toISOString(), at });
    await storeAssessment(database, buildAssessment({ domain }));
    expect(await activeOptOut(database, domain)).toBeNull();
    await addOptOut(database, { domain, level: 'all', via: 'operator', at });
    expect(await activeOptOut(database, domain)).toBe('all');
    expect(await getProvider(database, domain, at)).toBeNull();
    expect(await getRun(database, id)).toBeNull();
    expect(await listed(domain)).toBe('opted-out');
    expect(await storeAssessment(database, buildAssessment({ domain }))).toBeNull();
    expect(await getProvider(database, domain, at)).toBeNull();
    expect((await database.prisma.provider.findUnique({ where: { domain } }))?.seedFacts).toBeNull();
  });

  it('tell the widest that stands, after those that were withdrawn', async () => {
    const { database } = open();
    const entry = { domain: 'levels.example', via: 'dns', at };
    await addOptOut(database, { ...entry, level: 'room', scope: 'cats@rooms.levels.example' });
    expect(await activeOptOut(database, entry.domain)).toBeNull();
    await addOptOut(database, { ...entry, level: 'rooms' });
    await addOptOut(database, { ...entry, level: 'active' });
    expect(await activeOptOut(database, entry.domain)).toBe('active');
    await withdrawOptOut(database, { ...entry, level: 'active' });
    expect(await activeOptOut(database, entry.domain)).toBe('rooms');
    await addOptOut(database, { ...entry, level: 'active' });
    expect(await activeOptOut(database, entry.domain)).toBe('active');
  });

  it('let a provider come back unlisted when its operator wants to', async () => {
    const { database } = open();
    const entry = { domain: 'back.example', level: 'all', via: 'mail', at } as const;
    await listed(entry.domain);
    await addOptOut(database, entry);
    await withdrawOptOut(database, entry);
    expect(await getProvider(database, entry.domain, at)).toMatchObject({ listing: 'unlisted', overall: '?' });
  });

  it('win against a listing at the same moment', async () => {
    const { database } = open();
    for (let index = 0; index < 10; index += 1) {
      const domain = `race-${index}.example`;
      await Promise.all([listed(domain), addOptOut(database, { domain, level: 'all', via: 'mail', at }), listed(domain)]);
      expect(await getProvider(database, domain, at)).toBeNull();
    }
  });

  it('cannot be changed, deleted or emptied', async () => {
    const { pool } = open().database;
    await addOptOut(open().database, { domain: 'fixed.example', level: 'all', via: 'mail', at });
    for (const sql of [
      `UPDATE consent.opt_out SET domain = 'other.example'`,
      `DELETE FROM consent.opt_out WHERE domain = 'fixed.example'`,
      'TRUNCATE consent.opt_out',
    ])
      await expect(pool.query(sql)).rejects.toThrow('append-only');
    expect(await activeOptOut(open().database, 'fixed.example')).toBe('all');
  });

  it('outlive a rebuild of all crawl data', async () => {
    const { database } = open();
    await addOptOut(database, { domain: 'stays.example', level: 'all', via: 'mail', at });
    await database.pool.query('TRUNCATE provider, run, observation, evidence, assessment CASCADE');
    expect(await listed('stays.example')).toBe('opted-out');
  });
});
