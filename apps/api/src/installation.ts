import type { Installation } from '@signpost/directory';
import packageInfo from '../package.json' with { type: 'json' };
import type { Env } from './env.ts';

/** What this installation says of itself, from its settings. */
export const installationOf = (env: Env): Installation => ({
  mode: env.SIGNPOST_MODE,
  contact: env.SIGNPOST_CONTACT ?? null,
  version: packageInfo.version,
  configured: {
    observer: env.OBSERVER_JID !== undefined,
    ownCertificate: env.OWN_DOMAIN !== undefined,
    validatingResolver: env.SIGNPOST_RESOLVER !== undefined,
  },
});
