import { z } from 'zod';

const optional = z
  .string()
  .optional()
  .transform((text) => text || undefined);

/** The worker's settings; `.env.example` explains each. */
export const envSchema = z.object({
  DATABASE_URL: z.string(),
  REDIS_URL: optional,
  SIGNPOST_CONTACT: z.string(),
  SIGNPOST_RESOLVER: optional,
  SIGNPOST_EXTRA_CA: optional,
  SIGNPOST_VANTAGE: z.string().default('main'),
  OBSERVER_JID: optional,
  OBSERVER_PASSWORD: optional,
  OBSERVER_HOST: optional,
  OBSERVER_PORT: z.coerce.number().int().default(5222),
  OWN_DOMAIN: optional,
  OWN_CERTIFICATE: optional,
  OWN_KEY: optional,
  WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(200).default(12),
  PROBE_EVERY_MINUTES: z.coerce.number().min(1).optional(),
  WORKER_PORT: z.coerce.number().int().default(0),
  LOG_LEVEL: z.string().default('info'),
});
export type WorkerEnv = z.infer<typeof envSchema>;

export const readEnv = (): WorkerEnv => envSchema.parse(process.env);
