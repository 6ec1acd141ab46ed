import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '@signpost/db';
import { freePort, startStandby, startTemporaryPostgres } from '../../postgres/index.ts';
import { migrate } from '../../prisma/migrate.ts';
import { ensureRedis } from '../../redis/index.ts';
import type { MachinesPlan } from '../plan.ts';
import { type Providers, startProviders } from '../providers/startProviders.ts';
import { type Member, startMember } from './member.ts';
import { writeProfile } from './writeProfile.ts';

/** A database, a queue and providers of its own, and processes of ours on them. */
export interface Stage {
  plan: MachinesPlan;
  database: Database;
  redisUrl: string;
  providers: Providers;
  /** All that were ever started. */
  members: readonly Member[];
  /** Starts one more; waits for nothing. */
  startWorker(): Member;
  startApi(): Promise<ApiMember>;
  /** One that only reads, on a copy of the database that follows the first. */
  startReader(): Promise<ApiMember>;
  close(): Promise<void>;
}

export interface ApiMember extends Member {
  origin: string;
}

type Stop = () => unknown;

/** Starts all but our own processes. Whatever fails, nothing is left running. */
export async function openStage(plan: MachinesPlan, say: (line: string) => void): Promise<Stage> {
  const stops: Stop[] = [];
  const closeAll = async () => {
    for (const stop of stops.splice(0).reverse()) await stop();
  };
  let closing: Promise<void> | null = null;
  // Who asks again while it closes waits for the same end.
  const close = () => {
    closing ??= closeAll();
    return closing;
  };
  try {
    return await open(plan, say, stops, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function open(plan: MachinesPlan, say: (line: string) => void, stops: Stop[], close: Stage['close']): Promise<Stage> {
  say('starting PostgreSQL, Redis and made-up providers');
  const folder = mkdtempSync(join(tmpdir(), 'signpost-machines-'));
  stops.push(() => rmSync(folder, { recursive: true, force: true }));
  const postgres = await startTemporaryPostgres();
  stops.push(() => postgres.stop());
  const redis = await ensureRedis();
  stops.push(() => redis.stop());
  const providers = await startProviders(plan);
  stops.push(() => providers.stop());
  await migrate(postgres.url);
  const standby = await startStandby(postgres);
  stops.push(() => standby.stop());
  const database = openDatabase(postgres.url, { poolSize: 4 });
  stops.push(() => database.close());
  const members: Member[] = [];
  stops.push(() => Promise.all(members.map(kill)));
  const profile = await writeProfile(folder, plan, providers);
  const shared = {
    DATABASE_URL: postgres.url,
    REDIS_URL: redis.url,
    SIGNPOST_MODE: 'lab',
    SIGNPOST_CONTACT: 'machines@home.example',
    WORKER_CONCURRENCY: String(plan.runsAtOnce),
    WORKER_DRAIN_SECONDS: '90',
    PROBE_EVERY_MINUTES: '1440',
  };
  const start = (kind: 'worker' | 'api', env: Record<string, string>): Member => {
    const name = `${kind} ${members.filter((one) => one.name.startsWith(kind)).length + 1}`;
    const entry = [`apps/${kind}/src/main.ts`, '--lab', profile];
    const member = startMember({ name, entry, env: { ...shared, ...env } });
    members.push(member);
    return member;
  };
  const startApi = async (env: Record<string, string> = {}) => {
    const port = await freePort(20_000 + Math.floor(Math.random() * 10_000));
    return { ...start('api', { API_PORT: String(port), ...env }), origin: `http://127.0.0.1:${port}` };
  };
  const startReader = () => startApi({ API_READ_ONLY: '1', DATABASE_URL: standby.url, REDIS_URL: '' });
  return {
    plan,
    database,
    redisUrl: redis.url,
    providers,
    members,
    startWorker: () => start('worker', {}),
    startApi: () => startApi(),
    startReader,
    close,
  };
}

async function kill({ child, ended }: Member): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await ended;
}
