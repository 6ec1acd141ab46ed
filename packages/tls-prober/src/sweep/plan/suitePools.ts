import type { Knowledge } from '../knowledge/knowledge.ts';
import type { VersionName } from '../names/versions.ts';
import type { PlannedHello } from './plannedHello.ts';

export interface Part {
  version: VersionName;
  suites: number[];
  pool: Set<number>;
}

/** Below this many accepted suites a version's list is not cut, and so many suites a part must have. */
const leastAccepted = 3;
const leastPending = 12;

/** The pending suites of each version, cut into parts that are asked side by side. No suite is in two parts. */
export class SuitePools {
  private readonly pools = new Map<VersionName, Set<number>[]>();
  private readonly lent = new Map<PlannedHello, Part>();
  private cuts = 0;

  constructor(private readonly knowledge: Knowledge) {}

  /** A free part of one of the versions; the one of which most was accepted and is left goes first. */
  take(versions: readonly VersionName[], except: (version: VersionName) => readonly number[], freeLanes: number): Part | null {
    const free = versions.flatMap((version) => this.freeParts(version, except(version)));
    const part = free.sort((a, b) => b.suites.length - a.suites.length)[0];
    if (part === undefined) return null;
    return free.length <= freeLanes && this.mayCut(part) ? this.cut(part) : part;
  }

  lend(hello: PlannedHello, part: Part): void {
    this.lent.set(hello, part);
  }

  giveBack(hello: PlannedHello): void {
    this.lent.delete(hello);
  }

  private freeParts(version: VersionName, except: readonly number[]): Part[] {
    const { candidates, pending: all } = this.knowledge.versions[version].suites;
    const pending = all.filter((code) => !except.includes(code));
    if (!this.pools.has(version)) this.pools.set(version, [new Set(candidates)]);
    const lent = new Set([...this.lent.values()].map(({ pool }) => pool));
    return (this.pools.get(version) ?? [])
      .filter((pool) => !lent.has(pool))
      .map((pool) => ({ version, pool, suites: pending.filter((code) => pool.has(code)) }))
      .filter(({ suites }) => suites.length > 0);
  }

  /** Each cut costs up to one more refusal, so long lists alone may have many. */
  private mayCut({ version, suites }: Part): boolean {
    const accepted = this.knowledge.accepted.length;
    const allowed = Math.min(Math.floor(accepted / 6), 3 + Math.floor(accepted / 25));
    return (
      this.knowledge.versions[version].suites.accepted.length >= leastAccepted &&
      suites.length >= leastPending &&
      this.cuts < allowed
    );
  }

  /** Takes every other suite, so that both parts hold likely ones. */
  private cut({ version, suites, pool }: Part): Part {
    this.cuts++;
    const half = new Set(suites.filter((_, index) => index % 2 === 1));
    for (const code of half) pool.delete(code);
    this.pools.get(version)?.push(half);
    return { version, pool, suites: suites.filter((code) => pool.has(code)) };
  }
}
