import { expect, it } from 'vitest';
import { readEnv } from './env.ts';
import { installationOf } from './installation.ts';

const DATABASE_URL = 'postgresql://u:p@127.0.0.1/x';

it('takes little for granted', () => {
  expect(readEnv({ DATABASE_URL, TRUST_PROXY: '', SIGNPOST_CONTACT: '' })).toMatchObject({
    API_HOST: '127.0.0.1',
    API_PORT: 4100,
    SIGNPOST_MODE: 'public',
    API_TRUSTED_CLIENTS: ['127.0.0.1', '::1'],
  });
});

it('names every setting that is wrong', () => {
  expect(() => readEnv({ API_PORT: 'x', LOG_LEVEL: 'loud' })).toThrow(/API_PORT: .*\nDATABASE_URL: is needed.*\nLOG_LEVEL: /s);
});

it('tells what the settings enable', () => {
  const { configured } = installationOf(readEnv({ DATABASE_URL, OBSERVER_JID: 'o@example.org' }));
  expect(configured).toEqual({ observer: true, ownCertificate: false, validatingResolver: false });
});
