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
  /** Where this worker stands. Workers at two places make sure of each other's silences. */
  SIGNPOST_VANTAGE: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,31}$/, 'small letters, digits and hyphens')
    .default('main'),
  /** `confirm`: takes no runs and keeps no schedule, but makes sure of what workers elsewhere found silent. */
  WORKER_ROLE: z.enum(['all', 'confirm']).default('all'),
  OBSERVER_JID: optional,
  OBSERVER_PASSWORD: optional,
  OBSERVER_HOST: optional,
  OBSERVER_PORT: z.coerce.number().int().default(5222),
  OWN_DOMAIN: optional,
  OWN_CERTIFICATE: optional,
  OWN_KEY: optional,
  SIGNPOST_CREDENTIAL_KEYS: optional,
  SIGNPOST_SPAM_LISTS: optional,
  SEARCH_DOMAIN: optional,
  SEARCH_SECRET: optional,
  SEARCH_HOST: z.string().default('127.0.0.1'),
  SEARCH_PORT: z.coerce.number().int().default(5347),
  /** How long runs under way may go on once the worker is told to stop; what is left then goes to another worker. */
  WORKER_DRAIN_SECONDS: z.coerce.number().min(0).max(3_600).default(15),
  WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(200).default(12),
  PROBE_EVERY_MINUTES: z.coerce.number().min(1).optional(),
  ROOMS_EVERY_MINUTES: z.coerce.number().min(1).optional(),
  /** Where health and metrics are told, for our own network alone; 0 tells them nowhere. */
  WORKER_HOST: z.string().default('127.0.0.1'),
  WORKER_PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  /** How visitors reach the site; messages about events link to it. */
  SITE_ORIGIN: z
    .url({ protocol: /^https?$/ })
    .default('http://localhost:3000')
    .transform((url) => new URL(url).origin),
  LOG_LEVEL: z.string().default('info'),
});
export type WorkerEnv = z.infer<typeof envSchema>;

export const readEnv = (): WorkerEnv => envSchema.parse(process.env);

const reassessSchema = envSchema
  .pick({
    OBSERVER_JID: true,
    OBSERVER_PASSWORD: true,
    OWN_DOMAIN: true,
    OWN_CERTIFICATE: true,
    OWN_KEY: true,
    SIGNPOST_RESOLVER: true,
  })
  .extend({
    DATABASE_URL: z.string({ error: 'DATABASE_URL is needed: whose results shall be judged again?' }),
    SIGNPOST_MODE: z.enum(['lab', 'public']).default('public'),
  });

/** Judging again needs the results, and what the worker that saw them was able to see: on the lab, everything. */
export function readReassessEnv(source: NodeJS.ProcessEnv = process.env) {
  const env = reassessSchema.parse(source);
  const lab = env.SIGNPOST_MODE === 'lab';
  return {
    databaseUrl: env.DATABASE_URL,
    configured: {
      observer: lab || Boolean(env.OBSERVER_JID && env.OBSERVER_PASSWORD),
      ownCertificate: lab || Boolean(env.OWN_DOMAIN && env.OWN_CERTIFICATE && env.OWN_KEY),
      validatingResolver: lab || Boolean(env.SIGNPOST_RESOLVER),
    },
  };
}
