import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const repository = fileURLToPath(new URL('../../../', import.meta.url));

const schema = z.object({
  SIGNPOST_CONTACT: z.string().optional(),
  SIGNPOST_RESOLVER: z.string().optional(),
  SIGNPOST_LAB_DIR: z.string().default(`${repository}.signpost/lab`),
  OBSERVER_PASSWORD: z.string().optional(),
  DATABASE_URL: z.string().optional(),
  SIGNPOST_CREDENTIAL_KEYS: z.string().optional(),
  SIGNPOST_SPAM_LISTS: z.string().optional(),
});

/** The settings that the command line takes from the environment; an option of the same meaning wins. */
export const env = schema.parse(process.env);
