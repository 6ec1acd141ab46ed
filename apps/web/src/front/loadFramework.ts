import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tellBuildSettings } from '../env.ts';
import type { IncomingMessage, ServerResponse } from './http.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

interface FrameworkApp {
  prepare(): Promise<void>;
  getRequestHandler(): Handler;
}

type Framework = (options: { dev: false; dir: string; conf: unknown; hostname: string; port: number }) => FrameworkApp;

/** Loads the framework that a build brought along, with the settings of that build. `dir` is the built app's folder. */
export async function loadFramework(dir: string, { hostname, port }: { hostname: string; port: number }): Promise<Handler> {
  const { config } = JSON.parse(readFileSync(`${dir}/.next/required-server-files.json`, 'utf8')) as { config: unknown };
  tellBuildSettings(config);
  process.chdir(dir);
  const framework = createRequire(`${dir}/server.js`)('next') as Framework;
  const app = framework({ dev: false, dir, conf: config, hostname, port });
  await app.prepare();
  return app.getRequestHandler();
}
