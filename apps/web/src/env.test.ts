import { expect, it } from 'vitest';
import { readEnv } from './env.ts';

it('has a default for everything', () =>
  expect(readEnv({ NODE_ENV: 'test' })).toEqual({
    API_ORIGIN: 'http://127.0.0.1:4100',
    SITE_ORIGIN: 'http://localhost:3000',
    WEB_HOST: '127.0.0.1',
    WEB_PORT: 3000,
    WEB_PAGE_CACHE_MB: 64,
  }));

it('takes origins without path, and the platform’s port', () =>
  expect(readEnv({ NODE_ENV: 'test', SITE_ORIGIN: 'https://signpost.example/', API_ORIGIN: '', PORT: '8080' })).toMatchObject({
    SITE_ORIGIN: 'https://signpost.example',
    API_ORIGIN: 'http://127.0.0.1:4100',
    WEB_PORT: 8080,
  }));

it('prefers our own name for the port', () => expect(readEnv({ NODE_ENV: 'test', PORT: '1', WEB_PORT: '2' }).WEB_PORT).toBe(2));

it.each([{ API_ORIGIN: 'ftp://x' }, { SITE_ORIGIN: 'nonsense' }, { WEB_PORT: '70000' }])('names what is wrong in %o', (source) =>
  expect(() => readEnv({ NODE_ENV: 'test', ...source })).toThrow(Object.keys(source)[0]),
);
