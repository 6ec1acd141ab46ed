import { createServer } from 'node:net';
import { startSite } from '@signpost/infra';
import type { TestProject } from 'vitest/node';
import { startFixtureApi } from './site/startFixtureApi.ts';

declare module 'vitest' {
  interface ProvidedContext {
    siteOrigin: string;
    fixtureOrigin: string;
    chromiumPath: string;
  }
}

/** Builds the site if it is stale and starts it before an API that plays every state a page can be in. */
export default async function browserSetup(project: TestProject): Promise<() => Promise<void>> {
  const api = await startFixtureApi();
  const site = await startSite({ apiOrigin: api.origin, port: await freePort() });
  project.provide('siteOrigin', site.origin);
  project.provide('fixtureOrigin', api.origin);
  project.provide('chromiumPath', process.env.CHROMIUM_PATH ?? '/usr/bin/chromium');
  return async () => {
    await site.stop();
    await api.stop();
  };
}

/** A port that was free a moment ago. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
