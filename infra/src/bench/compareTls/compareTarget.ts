import type { TlsSweepBody } from '@signpost/contracts';
import { type PeerName, peerNames } from '../peers/peerFindings.ts';
import { type PeerOptions, runPeer } from '../peers/runPeer.ts';
import type { XmppTarget } from '../target/openXmpp.ts';
import { sweepTarget } from '../target/sweepTarget.ts';
import { type Difference, findDifferences } from './differences.ts';
import { type Explanation, explain } from './explanations.ts';

export interface ComparedTarget {
  target: string;
  /** Versions of the scanners that ran. */
  peers: string[];
  connections: number;
  least: number;
  complete: boolean;
  differences: { difference: Difference; explanation: Explanation | null }[];
  /** Where our own two modes do not agree: always a fault of ours. */
  ownDisagreements: string[];
}

/** One server, by us in both modes and by every scanner. */
export async function compareTarget(name: string, target: XmppTarget, options: PeerOptions): Promise<ComparedTarget> {
  const { body } = await sweepTarget(target, 'fast', 0);
  const polite = await sweepTarget(target, 'polite', 0);
  const peers: string[] = [];
  const differences: ComparedTarget['differences'] = [];
  for (const peer of peerNames) {
    const { findings } = await runPeer(peer, target, options);
    peers.push(`${peer} ${findings.peerVersion}`);
    const found = findDifferences(body, findings).map((difference) => ({
      difference,
      explanation: explain(difference, { ours: body, target }),
    }));
    const isClear = found.every(({ explanation }) => explanation !== null);
    differences.push(...(isClear ? found : await lasting(found, peer, target, options)));
  }
  return {
    target: name,
    peers,
    connections: body.connections,
    least: body.handshakes.least.total,
    complete: body.complete && polite.body.complete,
    differences,
    ownDisagreements: disagreements(body, polite.body),
  };
}

/** A handshake lost on a busy machine is no difference: what counts shows in a second run of both too. */
async function lasting(
  found: ComparedTarget['differences'],
  peer: PeerName,
  target: XmppTarget,
  options: PeerOptions,
): Promise<ComparedTarget['differences']> {
  const { body } = await sweepTarget(target, 'fast', 0);
  const { findings } = await runPeer(peer, target, options);
  const again = findDifferences(body, findings).map((difference) => JSON.stringify(difference));
  return found.filter(({ difference }) => again.includes(JSON.stringify(difference)));
}

/** What both modes must tell alike. */
function disagreements(fast: TlsSweepBody, polite: TlsSweepBody): string[] {
  const facts = (body: TlsSweepBody): Record<string, unknown> => ({
    ...Object.fromEntries(
      body.versions.map(({ version, answer, suites }) => [version, [answer, ...suites.map(({ code }) => code).sort()]]),
    ),
    tls13Groups: body.groups.tls13.groups.map(({ name }) => name).sort(),
    legacyGroups: body.groups.legacy.groups.map(({ name }) => name).sort(),
    traits: body.traits,
    leaves: [...new Set(body.chains.map(({ certificates }) => certificates[0]?.sha256))].sort(),
    renegotiation: body.secureRenegotiation,
    masterSecret: body.extendedMasterSecret,
    compression: body.compression,
  });
  const other = facts(polite);
  return Object.entries(facts(fast))
    .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(other[name]))
    .map(([name, value]) => `${name}: fast ${JSON.stringify(value)}, polite ${JSON.stringify(other[name])}`);
}
