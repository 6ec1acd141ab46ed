import type { LabHandle } from '../lab/index.ts';
import { ensureKeys } from './ensureKeys.ts';
import type { StartOptions } from './options.ts';
import type { ServiceSpec } from './service.ts';

export interface ServicePlan {
  options: StartOptions;
  database: string;
  lab: LabHandle | null;
  ports: { site: number; api: number };
  site: { server: string };
}

/** The three processes of an installation with what each is told. */
export function serviceSpecs({ options, database, lab, ports, site }: ServicePlan): ServiceSpec[] {
  const shared = { DATABASE_URL: database, SIGNPOST_MODE: options.mode, SIGNPOST_CONTACT: options.contact, ...ensureKeys() };
  const apiOrigin = `http://127.0.0.1:${ports.api}`;
  const siteOrigin = process.env.SITE_ORIGIN ?? `http://localhost:${ports.site}`;
  const seen = lab
    ? { OBSERVER_JID: lab.profile.observer.jid, OWN_DOMAIN: lab.profile.identity.domain, SIGNPOST_RESOLVER: lab.profile.resolver }
    : {};
  return [
    {
      name: 'worker',
      entry: ['apps/worker/src/main.ts', ...(lab ? ['--lab', lab.profilePath] : [])],
      // Who ends a trial wants it over; the next start takes up what was cut.
      env: { ...shared, SITE_ORIGIN: siteOrigin, WORKER_DRAIN_SECONDS: '0' },
    },
    {
      name: 'api',
      entry: ['apps/api/src/main.ts', ...(lab ? ['--lab', lab.profilePath] : [])],
      env: { ...shared, ...seen, API_PORT: String(ports.api), SITE_ORIGIN: siteOrigin, TRUST_PROXY: '127.0.0.1' },
    },
    {
      name: 'site',
      entry: [site.server],
      env: {
        API_ORIGIN: apiOrigin,
        SITE_ORIGIN: siteOrigin,
        PORT: String(ports.site),
        HOSTNAME: '127.0.0.1',
        NODE_ENV: 'production',
      },
    },
  ];
}
