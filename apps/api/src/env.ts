import { Fault } from '@signpost/contracts';
import { z } from 'zod';

const optional = z.string().trim().min(1).optional();

/** Everything that the API is told from outside. Empty values count as not given. */
export const envSchema = z.object({
  API_HOST: z.string().default('127.0.0.1'),
  API_PORT: z.coerce.number().int().min(0).max(65_535).default(4100),
  DATABASE_URL: z.string({ error: 'is needed, for example postgresql://user:password@127.0.0.1:5432/signpost' }),
  /** Where the queue is, if not in PostgreSQL. */
  REDIS_URL: optional,
  /** 1 for an API that only reads, as on a replica of the database: it needs no queue, and sends those who write elsewhere. */
  API_READ_ONLY: z.enum(['0', '1']).default('0'),
  SIGNPOST_MODE: z.enum(['lab', 'public']).default('public'),
  SIGNPOST_CONTACT: optional,
  /** How visitors reach the site; links in feeds begin with it. */
  SITE_ORIGIN: z
    .url({ protocol: /^https?$/ })
    .default('http://localhost:3000')
    .transform((url) => new URL(url).origin),
  /** A PEM file of certificates to trust beside Mozilla's. */
  SIGNPOST_EXTRA_CA: optional,
  /** File of the keys that wrap test accounts. */
  SIGNPOST_CREDENTIAL_KEYS: optional,
  /** File with the key that signs operators' cookies. */
  SIGNPOST_SESSION_KEY: optional,
  /** Opens the pages for moderators; without it there are none. */
  MODERATION_TOKEN: z.string().min(24, 'must have at least 24 characters').optional(),
  OBSERVER_JID: optional,
  OWN_DOMAIN: optional,
  SIGNPOST_RESOLVER: optional,
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  /** Addresses of the reverse proxies whose X-Forwarded-For we believe, comma-separated; none by default. */
  TRUST_PROXY: optional,
  /** Addresses that are not rate-limited and may read /metrics: the site's own server and the monitoring. */
  API_TRUSTED_CLIENTS: z
    .string()
    .default('127.0.0.1,::1')
    .transform((list) => list.split(',').map((address) => address.trim())),
});
export type Env = z.infer<typeof envSchema>;

/** Reads the environment once; names every setting that is wrong. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = envSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Fault('bad-environment', problems.join('\n'));
}
