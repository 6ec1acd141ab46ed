import { type Knowledge, legacyVersions } from '../knowledge/knowledge.ts';
import { usesCurve } from '../names/suiteTraits.ts';
import type { VersionName } from '../names/versions.ts';

export interface LeastItem {
  what: string;
  count: number;
}

/**
 * The least number of handshakes that could have shown the same, item by item. A handshake shows one accepted suite, and
 * with it one group; that all else is refused takes a refusal, unless the server goes by the client's order: then the last
 * suite that it takes can stand last in the offer and proves it. Groups and suites can't be refused in one hello, since a
 * refused hello tells not which was at fault; but where a suite without a group is answered though one with a group is
 * preferred, that answer shows the groups refused too. A version above the highest or between two that are served costs
 * nothing: the answer comes in a lower one. All versions below the lowest take one refusal together.
 */
export function leastHandshakes(knowledge: Knowledge): { total: number; items: LeastItem[] } {
  const items = [
    ...tls13Items(knowledge),
    ...legacyVersions.flatMap((version) => legacyItems(knowledge, version)),
    ...versionItems(knowledge),
  ];
  const counted = items.filter(({ count }) => count > 0);
  return { total: counted.reduce((sum, { count }) => sum + count, 0), items: counted };
}

function tls13Items(knowledge: Knowledge): LeastItem[] {
  const { support, suites } = knowledge.versions['TLSv1.3'];
  if (support !== 'yes') return [];
  const groups = knowledge.groups.tls13;
  return [
    {
      what: 'TLSv1.3: one for each accepted suite or group, whichever are more',
      count: Math.max(suites.accepted.length, groups.accepted.length),
    },
    { what: 'TLSv1.3: refusal of all other suites', count: goesByClient(knowledge, 'TLSv1.3') ? 0 : 1 },
    { what: 'TLSv1.3: refusal of all other groups', count: 1 },
    { what: 'TLSv1.3: certificate of another kind of key', count: knowledge.isTls13Only ? 1 : 0 },
  ];
}

/** The groups of TLS ≤ 1.2 are shown by its highest version. */
function legacyItems(knowledge: Knowledge, version: VersionName): LeastItem[] {
  const { support, suites } = knowledge.versions[version];
  if (support !== 'yes') return [];
  const withGroups = version === knowledge.supportedLegacy.find((one) => knowledge.versions[one].suites.accepted.some(usesCurve));
  const curveSuites = suites.accepted.filter(usesCurve).length;
  const groups = withGroups ? knowledge.groups.legacy.accepted.length : 0;
  return [
    { what: `${version}: one for each accepted suite`, count: suites.accepted.length },
    { what: `${version}: groups beyond the suites that use one`, count: Math.max(0, groups - curveSuites) },
    { what: `${version}: refusal of all other suites`, count: goesByClient(knowledge, version) ? 0 : 1 },
    { what: `${version}: refusal of all other groups`, count: withGroups && curveSuites === suites.accepted.length ? 1 : 0 },
  ];
}

/** Where a version's own order did not show, that of the others stands for it. */
function goesByClient(knowledge: Knowledge, version: VersionName): boolean {
  const { order } = knowledge.versions[version].suites;
  return (order === 'unknown' ? knowledge.presumedOrder : order) === 'client';
}

function versionItems(knowledge: Knowledge): LeastItem[] {
  const anything = knowledge.counts.answers > 0;
  return [
    { what: 'refusal of all versions below the lowest', count: anything && knowledge.versions.SSLv3.support === 'no' ? 1 : 0 },
  ];
}
