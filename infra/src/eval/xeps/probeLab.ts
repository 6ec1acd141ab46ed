import { readFileSync } from 'node:fs';
import type { LabProfile } from '@signpost/contracts';
import { type ProbeReport, probeOnce } from '@signpost/directory';
import { createMemoryCourtesyStore, netOfLabProfile, systemClock } from '@signpost/net';
import { createObserver } from '@signpost/xmpp-prober';
import { labAccount } from '../../lab/labDomains.ts';

export interface LabReport {
  server: string;
  withAccount: boolean;
  report: ProbeReport;
}

const timeoutMs = 120_000;

/** Probes servers of the lab as the command line does, each without and with the account that it has there. */
export async function probeLab(profile: LabProfile, servers: readonly string[]): Promise<LabReport[]> {
  const contact = 'lab@probe.example';
  const net = netOfLabProfile(profile, { courtesy: createMemoryCourtesyStore(systemClock), contact, clock: systemClock });
  const { certificate, key, domain } = profile.identity;
  const identity = { domain, certificate: readFileSync(certificate, 'utf8'), key: readFileSync(key, 'utf8') };
  const observer = createObserver({ ...profile.observer, extraCas: net.extraCas, contact, spacingMs: 0, clock: systemClock });
  const started = await observer.start();
  const configured = { observer: started.ok, ownCertificate: true, validatingResolver: true };
  const probe = (server: string, withAccount: boolean) =>
    probeOnce(
      server,
      {
        context: { net, slot: new Date().toISOString(), vantage: 'main', identity, signal: AbortSignal.timeout(timeoutMs) },
        observer,
        streamsAtOnce: 8,
        sweep: null,
        onStep: async () => {},
        account: withAccount ? { jid: `${labAccount.user}@${server}`, password: labAccount.password } : null,
      },
      configured,
    );
  try {
    const reports: LabReport[] = [];
    for (const server of servers) {
      for (const withAccount of [false, true]) reports.push({ server, withAccount, report: await probe(server, withAccount) });
    }
    return reports;
  } finally {
    await observer.stop();
  }
}
