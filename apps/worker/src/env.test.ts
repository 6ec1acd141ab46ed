import { expect, it } from 'vitest';
import { readReassessEnv } from './env.ts';

const DATABASE_URL = 'postgresql://u:p@127.0.0.1/x';

it('judges again with the eyes that the worker had', () => {
  expect(readReassessEnv({ DATABASE_URL, SIGNPOST_MODE: 'lab' }).configured).toEqual({
    observer: true,
    ownCertificate: true,
    validatingResolver: true,
  });
  expect(readReassessEnv({ DATABASE_URL, SIGNPOST_RESOLVER: '127.0.0.1:53', OBSERVER_JID: 'o@example.org' }).configured).toEqual({
    observer: false,
    ownCertificate: false,
    validatingResolver: true,
  });
});

it('says what is missing', () => expect(() => readReassessEnv({})).toThrow('DATABASE_URL is needed'));
