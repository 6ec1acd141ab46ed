import { type ServiceInfo, serviceInfoSchema } from '@signpost/contracts';
import { ago } from './fixtureAssessments.ts';
import { fixtureProviders } from './fixtureProviders.ts';
import { fixtureRooms } from './fixtureRooms.ts';

const listed = fixtureProviders.filter(({ listing }) => listing === 'listed');

/** An installation that can't see everything. */
export const fixtureService = (mode: 'lab' | 'public'): ServiceInfo =>
  serviceInfoSchema.parse({
    mode,
    contact: mode === 'lab' ? null : 'operator@signpost.example',
    version: '0.1.0',
    rubricVersion: '1',
    notConfigured: [
      { fact: 'fact.observer', settings: ['OBSERVER_JID', 'OBSERVER_PASSWORD'] },
      { fact: 'fact.dnssec', settings: ['SIGNPOST_RESOLVER'] },
    ],
    providers: { listed: listed.length, probed: listed.filter(({ assessment }) => assessment !== null).length },
    lastProbeAt: ago(4 * 60_000),
    rooms: fixtureRooms.length,
  });
