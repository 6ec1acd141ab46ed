import { Fault } from '@signpost/contracts';
import { z } from 'zod';

const origin = z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin);

const envSchema = z.object({
  /** Where the API listens, as seen from here. */
  API_ORIGIN: origin.default('http://127.0.0.1:4100'),
  /** How visitors reach the site: canonical links and badge snippets name it. */
  SITE_ORIGIN: origin.default('http://localhost:3000'),
  WEB_HOST: z.string().default('127.0.0.1'),
  WEB_PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** For pages that are kept for some minutes; 0 keeps none. */
  WEB_PAGE_CACHE_MB: z.coerce.number().min(0).max(4096).default(64),
});
export type Env = z.infer<typeof envSchema>;

/** Reads the environment at run time, never at build time; names every setting that is wrong. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const given = Object.fromEntries(Object.entries(withPort(source)).filter(([, value]) => value !== ''));
  const parsed = envSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new Fault('bad-environment', parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
}

let known: Env | null = null;
/** This process's environment, read when it is first asked for. */
export const processEnv = (): Env => {
  known ??= readEnv();
  return known;
};

/** `PORT` is what hosting platforms set; our own name wins. */
const withPort = (source: NodeJS.ProcessEnv) => ({ ...source, WEB_PORT: source.WEB_PORT || source.PORT || '' });

/** The framework's server takes its address from these two alone. */
export function tellServerAddress({ WEB_HOST, WEB_PORT }: Env): void {
  Object.assign(process.env, { HOSTNAME: WEB_HOST, PORT: String(WEB_PORT), NODE_ENV: 'production' });
}

/** The framework takes a build's settings from here, where no file with them lies beside it. */
export function tellBuildSettings(settings: unknown): void {
  Object.assign(process.env, { __NEXT_PRIVATE_STANDALONE_CONFIG: JSON.stringify(settings) });
}
