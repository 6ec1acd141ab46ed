import type { HelloSpec } from '../hello/helloSpec.ts';
import { allSignatures, edwardsFirst } from '../hello/signatures.ts';
import { familyOf, type Knowledge } from '../knowledge/knowledge.ts';
import type { VersionName } from '../names/versions.ts';
import { keysOf } from './likely.ts';
import { offeringOrder } from './offeringOrder.ts';

/** What all hellos of a sweep have in common. */
export interface SweepTarget {
  serverName: string | null;
  alpn: readonly string[];
}

/** Fills a hello up: suites in the order that shows most, all groups unless some are asked for, DEFLATE where it is allowed. */
export function createSpec(
  { serverName, alpn }: SweepTarget,
  knowledge: Knowledge,
  parts: Pick<HelloSpec, 'version' | 'suites'> & Partial<HelloSpec>,
): HelloSpec {
  return {
    exactVersion: false,
    groups: knowledge.groups[familyOf(parts.version)].candidates,
    serverName,
    alpn,
    compression: parts.version !== 'TLSv1.3',
    signatures: knowledge.facts.chains.length > 0 ? edwardsFirst : allSignatures,
    ...parts,
    suites: offeringOrder(parts.suites, keysOf(knowledge)),
  };
}

export const isTls13 = (version: VersionName): boolean => version === 'TLSv1.3';
