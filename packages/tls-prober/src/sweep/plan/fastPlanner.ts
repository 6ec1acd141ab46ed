import { type Knowledge, legacyVersions } from '../knowledge/knowledge.ts';
import { type VersionName, versionCodes } from '../names/versions.ts';
import { legacyDiscovery, tls13Discovery } from './discoveryHellos.ts';
import { asksGroupsToo, legacyGroupsHello, legacySuitesHello } from './legacyHellos.ts';
import type { PlannedHello } from './plannedHello.ts';
import type { Planner } from './planner.ts';
import type { SweepTarget } from './specs.ts';
import { isTls13 } from './specs.ts';
import { SuitePools } from './suitePools.ts';
import { tls13Hellos } from './tls13Hellos.ts';

/**
 * Hellos for several connections at once. Versions go side by side; within one version a long list is cut into parts, each
 * of which costs one more refusal at its end.
 */
export class FastPlanner implements Planner {
  private readonly underWay = new Set<PlannedHello>();
  private readonly pools: SuitePools;

  constructor(
    private readonly knowledge: Knowledge,
    private readonly target: SweepTarget,
    private readonly lanes: number,
  ) {
    this.pools = new SuitePools(knowledge);
  }

  next(): PlannedHello | null {
    const hello = this.tls13() ?? this.discovery() ?? this.groups() ?? this.suites();
    if (hello !== null) this.underWay.add(hello);
    return hello;
  }

  ended(hello: PlannedHello): void {
    this.underWay.delete(hello);
    this.pools.giveBack(hello);
  }

  private get running(): PlannedHello[] {
    return [...this.underWay];
  }

  private tls13(): PlannedHello | null {
    const { support, stuck } = this.knowledge.versions['TLSv1.3'];
    const running = this.running.filter(({ spec }) => isTls13(spec.version));
    if (support === 'unknown') return running.length > 0 || stuck ? null : tls13Discovery(this.knowledge, this.target, true);
    if (support === 'no' || running.some(({ aim }) => aim === 'both')) return null;
    const hellos = tls13Hellos(this.knowledge, this.target);
    return (
      hellos.find(({ aim }) => (aim === 'both' ? running.length === 0 : running.every((other) => other.aim !== aim))) ?? null
    );
  }

  /** TLS 1.2 is asked beside what lies below it; lower versions wait for the answer, which mostly settles them. */
  private discovery(): PlannedHello | null {
    const exploring = this.running.filter(
      ({ spec, aim }) => aim === 'suites' && this.isUnknown(spec.version) && !isTls13(spec.version),
    );
    const tls12 = exploring.some(({ spec }) => spec.version === 'TLSv1.2');
    if (this.isUnknown('TLSv1.2') && !tls12) {
      const hello = legacyDiscovery(this.knowledge, this.target, 'TLSv1.2', this.offeredAbove('TLSv1.2'));
      if (hello.spec.suites.length > 0) return hello;
    }
    const lower = legacyVersions.find((version) => version !== 'TLSv1.2' && this.isUnknown(version));
    if (lower === undefined || this.waitsForAnswer || exploring.some(({ spec }) => spec.version !== 'TLSv1.2')) return null;
    return legacyDiscovery(this.knowledge, this.target, lower, []);
  }

  /** A refusal counts for the versions below it too once the server is known to speak TLS 1.3. */
  private get waitsForAnswer(): boolean {
    const { counts, versions } = this.knowledge;
    const isOpen = counts.answers === 0 || (versions['TLSv1.3'].support === 'unknown' && versions['TLSv1.3'].stuck === null);
    return isOpen && counts.refusals > 0 && versions.SSLv3.support === 'unknown' && this.underWay.size > 0;
  }

  private isUnknown(version: VersionName): boolean {
    return this.knowledge.versions[version].support === 'unknown' && this.knowledge.versions[version].stuck === null;
  }

  /** What hellos offer that are under way for a higher version and may be answered in this one. */
  private readonly offeredAbove = (version: VersionName): number[] => {
    const isAbove = ({ spec }: PlannedHello) => versionCodes[spec.version] > versionCodes[version] && !spec.exactVersion;
    const above = this.running.filter((hello) => isAbove(hello) && this.knowledge.versions[hello.spec.version].support !== 'yes');
    return above.flatMap(({ spec }) => [...spec.suites]);
  };

  private groups(): PlannedHello | null {
    if (this.running.some(({ spec, aim }) => !isTls13(spec.version) && (aim === 'groups' || aim === 'both'))) return null;
    const [highest] = this.knowledge.supportedLegacy;
    if (highest === undefined || this.stillTogether(highest)) return null;
    return legacyGroupsHello(this.knowledge, this.target, []);
  }

  /** Groups are asked alone only when they can no more be asked along with suites. */
  private stillTogether(version: VersionName): boolean {
    return (
      this.knowledge.isAskable(version) && asksGroupsToo(this.knowledge, version, this.knowledge.versions[version].suites.pending)
    );
  }

  private suites(): PlannedHello | null {
    const askable = legacyVersions.filter((version) => this.knowledge.isAskable(version));
    const part = this.pools.take(askable, this.offeredAbove, this.lanes - this.underWay.size - 1);
    if (part === null) return null;
    const hello = legacySuitesHello(this.knowledge, this.target, part.version, part.suites);
    this.pools.lend(hello, part);
    return hello;
  }
}
