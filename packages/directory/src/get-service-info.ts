import type { ServiceInfo } from '@signpost/contracts';
import { countRooms, providerCounts } from '@signpost/db';
import { rulesAt } from '@signpost/grading';
import type { Configured } from './assess-observations.ts';
import type { ReadContext } from './read-context.ts';

/** What an installation says of itself. */
export interface Installation extends Pick<ServiceInfo, 'mode' | 'contact' | 'version'> {
  configured: Configured;
}

/** The settings without which a fact stays unknown. */
const enablers: Record<keyof Configured, { fact: string; settings: string[] }> = {
  observer: { fact: 'fact.observer', settings: ['OBSERVER_JID', 'OBSERVER_PASSWORD'] },
  ownCertificate: { fact: 'fact.own-certificate', settings: ['OWN_DOMAIN', 'OWN_CERTIFICATE', 'OWN_KEY'] },
  validatingResolver: { fact: 'fact.dnssec', settings: ['SIGNPOST_RESOLVER'] },
};

/** What this installation is, how far it has come, and what it cannot see. */
export async function getServiceInfo(context: ReadContext, { configured, ...installation }: Installation): Promise<ServiceInfo> {
  const [{ listed, probed, lastProbeAt }, rooms] = await Promise.all([
    providerCounts(context.database),
    countRooms(context.database),
  ]);
  return {
    ...installation,
    rubricVersion: rulesAt(context.clock.now()).rubric.version,
    notConfigured: notConfigured(configured),
    providers: { listed, probed },
    lastProbeAt,
    rooms,
  };
}

export const notConfigured = (configured: Configured): ServiceInfo['notConfigured'] =>
  (Object.keys(enablers) as (keyof Configured)[]).filter((key) => !configured[key]).map((key) => enablers[key]);
