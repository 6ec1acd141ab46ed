import { type Knowledge, legacyVersions } from '../knowledge/knowledge.ts';
import { decisionHello, isDecided } from './decisions.ts';
import { legacyDiscovery, tls13Discovery, unknownLegacy } from './discoveryHellos.ts';
import { asksGroupsToo, legacyGroupsHello, legacySuitesHello } from './legacyHellos.ts';
import type { PlannedHello } from './plannedHello.ts';
import type { Planner } from './planner.ts';
import type { SweepTarget } from './specs.ts';
import { tls13Hellos } from './tls13Hellos.ts';

/** Until here a server without old versions is asked as if its list were short, since then all is settled on the way. */
const hopefulHellos = 8;

/** One hello at a time: first which versions there are, then whatever decides a letter, then all the rest. */
export class PolitePlanner implements Planner {
  private made = 0;
  /** As long as each list that was begun came to its end. */
  private shortLists = true;

  constructor(
    private readonly knowledge: Knowledge,
    private readonly target: SweepTarget,
  ) {}

  next(): PlannedHello | null {
    this.made++;
    const [tls13 = null] = tls13Hellos(this.knowledge, this.target);
    // Its groups tell which ones are worth asking together with older suites.
    const next = isDecided(this.knowledge) ? (tls13 ?? this.legacy()) : (this.legacy() ?? tls13);
    return this.discovery() ?? this.decision() ?? next;
  }

  ended({ spec }: PlannedHello): void {
    const { support, suites } = this.knowledge.versions[spec.version];
    this.shortLists &&= support !== 'yes' || suites.complete || suites.accepted.length < 2;
  }

  private discovery(): PlannedHello | null {
    const { versions } = this.knowledge;
    const first = versions['TLSv1.3'];
    if (first.support === 'unknown' && first.stuck === null) return tls13Discovery(this.knowledge, this.target, false);
    const version = unknownLegacy(this.knowledge);
    return version === null ? null : legacyDiscovery(this.knowledge, this.target, version, []);
  }

  /** Short lists end by themselves soonest; a long one shows by a second suite. */
  private decision(): PlannedHello | null {
    const hopeful = this.isModern ? this.made <= hopefulHellos : this.shortLists;
    const listsOpen = legacyVersions.some((version) => this.knowledge.isAskable(version));
    return hopeful && listsOpen ? null : decisionHello(this.knowledge, this.target, this.made);
  }

  private get isModern(): boolean {
    return this.knowledge.supportedLegacy.every((version) => version === 'TLSv1.2');
  }

  /** Groups go with the suites that use none, so that one answer tells of both. */
  private legacy(): PlannedHello | null {
    const version = legacyVersions.find((one) => this.knowledge.isAskable(one));
    const part = version === undefined ? [] : this.knowledge.versions[version].suites.pending;
    const suitesHello = version === undefined ? null : legacySuitesHello(this.knowledge, this.target, version, part);
    const together = version !== undefined && asksGroupsToo(this.knowledge, version, part);
    const undecided = suitesHello !== null && !this.isModern && !isDecided(this.knowledge);
    if (undecided || together) return suitesHello;
    return legacyGroupsHello(this.knowledge, this.target, part) ?? suitesHello;
  }
}
