import { openDatabase } from '@signpost/db';
import pc from 'picocolors';
import { ensureLab, type LabHandle } from '../lab/index.ts';
import { migrate } from '../prisma/migrate.ts';
import { stateFolder } from '../process/repositoryRoot.ts';
import { ensureSiteBuilt } from '../web/ensureSiteBuilt.ts';
import { freePort } from './freePort.ts';
import { keepPostgres } from './keepPostgres.ts';
import type { StartOptions } from './options.ts';
import { showProgress } from './progress.ts';
import { seedLab, seedPublic } from './seed.ts';
import { serviceSpecs } from './serviceSpecs.ts';
import { forgetStart, recordStart } from './startLock.ts';
import { type SupervisedService, superviseService } from './superviseService.ts';
import { waitForUrl } from './waitForUrl.ts';

type Stop = () => Promise<unknown>;

/** Starts everything, shows progress until Ctrl-C, and stops everything again in the reverse order. */
export async function start(options: StartOptions): Promise<void> {
  const stops: Stop[] = [];
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort());
  try {
    await run(options, stops, stopping.signal);
  } finally {
    say('Stopping …');
    for (const stop of stops.reverse()) await stop().catch((error: unknown) => say(pc.red(String(error))));
    forgetStart();
    say('Stopped. The data is kept for the next start.');
  }
}

async function run(options: StartOptions, stops: Stop[], signal: AbortSignal): Promise<void> {
  say(
    options.mode === 'lab'
      ? 'Signpost, on the lab: test servers on this machine, not real providers.'
      : `Signpost, on public providers, as ${options.contact}.`,
  );
  recordStart('starting');
  const [database, lab, site] = await Promise.all([
    prepareDatabase(options.mode, stops),
    prepareLab(options, stops),
    ensureSiteBuilt(say),
  ]);
  await seed(database, options, lab);
  if (signal.aborted) return;
  const ports = { site: await freePort(options.sitePort, 'the site', say), api: await freePort(options.apiPort, 'the API', say) };
  const services = serviceSpecs({ options, database, lab, ports, site }).map((spec) => superviseService(spec, { say: complain }));
  stops.push(() => Promise.all(services.map((service) => service.stop())));
  await announce(services, ports, signal);
  await Promise.race([aborted(signal), ...services.map(neverStayed)]);
}

async function prepareDatabase(mode: StartOptions['mode'], stops: Stop[]): Promise<string> {
  const given = process.env.DATABASE_URL;
  const server = given ? null : await keepPostgres({ dataDir: `${stateFolder}/postgres-${mode}` }, complain);
  if (server) stops.push(() => server.stop());
  const url = given ?? (server?.url as string);
  await migrate(url);
  say(given ? 'PostgreSQL at DATABASE_URL is ready.' : 'PostgreSQL is ready.');
  return url;
}

async function prepareLab(options: StartOptions, stops: Stop[]): Promise<LabHandle | null> {
  if (options.mode === 'public') return null;
  const lab = await ensureLab({ say });
  stops.push(() => lab.stop());
  say(`The lab is up: ${lab.profile.domains.length} domains.`);
  return lab;
}

async function seed(databaseUrl: string, options: StartOptions, lab: LabHandle | null): Promise<void> {
  const database = openDatabase(databaseUrl, { poolSize: 2 });
  try {
    if (lab) await seedLab(database, lab.profile);
    else
      say(
        `${await seedPublic(database)} public providers are on the list. Probing each takes a while: we never hurry strangers.`,
      );
  } finally {
    await database.close();
  }
  if (options.mode === 'public') explainMissing();
}

function explainMissing(): void {
  const missing = [
    ['what servers say over federation, and their rooms', 'OBSERVER_JID', 'OBSERVER_PASSWORD'],
    ['the half of server-to-server checks that needs our certificate', 'OWN_DOMAIN', 'OWN_CERTIFICATE', 'OWN_KEY'],
    ['DNSSEC and DANE', 'SIGNPOST_RESOLVER'],
  ] as const;
  for (const [what, ...settings] of missing) {
    if (settings.some((name) => !process.env[name]))
      say(pc.yellow(`Unknown here: ${what}. To enable it, set ${settings.join(', ')} (see .env.example).`));
  }
}

async function announce(services: SupervisedService[], ports: { site: number; api: number }, signal: AbortSignal): Promise<void> {
  let lost = false;
  for (const { gaveUp } of services)
    void gaveUp.then(() => {
      lost = true;
    });
  const alive = () => !signal.aborted && !lost;
  await waitForUrl(`http://127.0.0.1:${ports.api}/readyz`, 60_000, alive);
  await waitForUrl(`http://127.0.0.1:${ports.site}/`, 60_000, alive);
  const address = `http://localhost:${ports.site}`;
  recordStart(address);
  say(
    `\n  ${pc.bold(pc.green(address))}   the site\n  http://localhost:${ports.api}/docs   the API\n\nStop with Ctrl-C. Logs: ${stateFolder}/logs\n`,
  );
  void showProgress(`http://127.0.0.1:${ports.api}`, `${stateFolder}/logs/worker.log`, say, signal);
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => (signal.aborted ? resolve() : signal.addEventListener('abort', () => resolve(), { once: true })));

async function neverStayed(service: SupervisedService): Promise<void> {
  const code = await service.gaveUp;
  throw new Error(`The ${service.name} ends again and again (code ${code}). Its log: ${service.logFile}`);
}

const complain = (line: string): void => say(pc.yellow(line));

function say(line: string): void {
  console.log(line);
}
