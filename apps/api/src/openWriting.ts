import { createPostgresCourtesyStore, type Database } from '@signpost/db';
import { systemClock } from '@signpost/net';
import { createRedisCourtesyStore, openQueue } from '@signpost/queue';
import type { FastifyBaseLogger } from 'fastify';
import { openClaims } from './claims/openClaims.ts';
import type { ApiDeps } from './deps.ts';
import type { Env } from './env.ts';
import { enqueueAsked, probeDoor, readingDoor } from './probes/ProbeDoor.ts';

interface Parts {
  env: Env;
  database: Database;
  logger: FastifyBaseLogger;
  /** The lab's profile, on the lab. */
  labPath: string | null;
}

/** What of the API changes something, with what it needs. */
export interface Writing extends Pick<ApiDeps, 'probes' | 'claims' | 'moderation'> {
  close(): Promise<void>;
}

/** Opens the queue and all that writes; over a replica nothing does. */
export async function openWriting(parts: Parts): Promise<Writing> {
  const { env, database, logger, labPath } = parts;
  const context = { database, clock: systemClock };
  if (env.API_READ_ONLY === '1') return { probes: readingDoor(context), claims: null, moderation: null, close: async () => {} };
  const queue = await openQueue({
    databaseUrl: env.DATABASE_URL,
    ...(env.REDIS_URL ? { redisUrl: env.REDIS_URL } : {}),
    onError: (err) => logger.error({ err }, 'queue'),
  });
  const courtesy = env.REDIS_URL
    ? createRedisCourtesyStore(queue, systemClock)
    : createPostgresCourtesyStore(database, systemClock);
  const enqueue = enqueueAsked(queue, (err) => logger.error({ err }, 'a run waits for the reconciler'));
  const submit = { ...context, mode: env.SIGNPOST_MODE, enqueue };
  return {
    probes: probeDoor(context, submit),
    claims: openClaims({ env, ...context, courtesy, submit, labPath }),
    moderation: env.MODERATION_TOKEN
      ? { token: env.MODERATION_TOKEN, ...context, queue, submit, siteOrigin: env.SITE_ORIGIN }
      : null,
    close: () => queue.close(),
  };
}
