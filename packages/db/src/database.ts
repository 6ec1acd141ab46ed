import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from './generated/client.ts';

/** One pool, used by Prisma and by our own SQL alike. */
export interface Database {
  readonly prisma: PrismaClient;
  readonly pool: pg.Pool;
  /** Nothing can be written through it, as to a replica. */
  readonly readOnly: boolean;
  /** Waits for what is under way, then ends all connections. */
  close(): Promise<void>;
}

export interface DatabaseOptions {
  poolSize?: number;
  /** Refuses to write, whatever the server would allow. */
  readOnly?: boolean;
}

/** Opens PostgreSQL lazily: the first query connects. A connection that breaks while idle is replaced. */
export function openDatabase(url: string, { poolSize = 10, readOnly = false }: DatabaseOptions = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 10_000,
    application_name: 'signpost',
    ...(readOnly ? { options: '-c default_transaction_read_only=on' } : {}),
  });
  pool.on('error', () => {});
  // One that breaks while it is ours, between two queries, must not end the process: the next query tells.
  pool.on('connect', (client) => client.on('error', () => {}));
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    prisma,
    pool,
    readOnly,
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}
