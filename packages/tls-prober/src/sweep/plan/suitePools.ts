import type { Knowledge } from '../knowledge/knowledge.ts';
import { hasTrait } from '../names/suiteTraits.ts';
import type { VersionName } from '../names/versions.ts';
import { plausibleSuites } from './likely.ts';
import type { PlannedHello } from './plannedHello.ts';

export interface Part {
  version: VersionName;
  suites: number[];
  pool: Set<number>;
  /** How many of them a server like this one may take. */
  plausible: number;
}

/** Below this many accepted suites a version's list is not cut; so many plausible suites each part must hold. */
const leastAccepted = 3;
const leastPlausible = 3;

/** The pending suites of each version, cut into parts that are asked side by side. No suite is in two parts. */
export class SuitePools {
  private readonly pools = new Map<VersionName, Set<number>[]>();
  private readonly lent = new Map<PlannedHello, Part>();
  private cuts = 0;

  constructor(private readonly knowledge: Knowledge) {}

  /** A free part of one of the versions, the one of which most is left; cut up where lanes are free and it is worth it. */
  take(versions: readonly VersionName[], except: (version: VersionName) => readonly number[], freeLanes: number): Part | null {
    const free = versions.flatMap((version) => this.worthwhileParts(version, except(version)));
    const part = free.sort((a, b) => b.plausible - a.plausible)[0];
    if (part === undefined) return null;
    const spareLanes = freeLanes - (free.length - 1);
    const wanted = Math.min(spareLanes + 1, Math.floor(part.plausible / leastPlausible), this.cutsLeft(part.version) + 1);
    return wanted > 1 ? this.cut(part, wanted) : part;
  }

  lend(hello: PlannedHello, part: Part): void {
    this.lent.set(hello, part);
  }

  giveBack(hello: PlannedHello): void {
    this.lent.delete(hello);
  }

  /** Parts in which nothing plausible is left wait for the others and are asked as one, so that one refusal ends them all. */
  private worthwhileParts(version: VersionName, except: readonly number[]): Part[] {
    const free = this.freeParts(version, except);
    const promising = free.filter(({ plausible }) => plausible > 0);
    const busy = [...this.lent.values()].some((part) => part.version === version);
    return promising.length > 0 || busy || free.length < 2
      ? promising.concat(busy ? [] : free.slice(0, promising.length > 0 ? 0 : 1))
      : [this.merge(free)];
  }

  private merge(parts: readonly Part[]): Part {
    const [first, ...others] = parts;
    if (first === undefined) throw new Error('nothing to merge');
    const pools = this.pools.get(first.version) ?? [];
    for (const { pool } of others) {
      for (const code of pool) first.pool.add(code);
      pools.splice(pools.indexOf(pool), 1);
    }
    return { ...first, suites: parts.flatMap(({ suites }) => suites) };
  }

  private freeParts(version: VersionName, except: readonly number[]): Part[] {
    const { candidates, pending: all } = this.knowledge.versions[version].suites;
    const pending = all.filter((code) => !except.includes(code));
    const plausible = new Set(plausibleSuites(this.knowledge, version));
    if (!this.pools.has(version)) this.pools.set(version, [new Set(candidates)]);
    const lent = new Set([...this.lent.values()].map(({ pool }) => pool));
    return (this.pools.get(version) ?? [])
      .filter((pool) => !lent.has(pool))
      .map((pool) => ({ version, pool, suites: pending.filter((code) => pool.has(code)) }))
      .filter(({ suites }) => suites.length > 0)
      .map((part) => ({ ...part, plausible: part.suites.filter((code) => plausible.has(code)).length }));
  }

  /**
   * Each cut costs up to one more refusal, so long lists alone may have many; who takes the worst suites mostly takes all.
   * In the client's order it costs less: a part needs no refusal whose last suite is taken.
   */
  private cutsLeft(version: VersionName): number {
    const { accepted } = this.knowledge;
    const takesAll = accepted.some((code) => hasTrait(code, 'anonymous') || hasTrait(code, 'null') || hasTrait(code, 'export'));
    const { suites } = this.knowledge.versions[version];
    if (suites.accepted.length < (takesAll ? 1 : leastAccepted)) return 0;
    const open = this.knowledge.supportedLegacy.reduce((sum, one) => sum + plausibleSuites(this.knowledge, one).length, 0);
    const basis = Math.floor(takesAll ? (open + accepted.length) / 20 : accepted.length / 12);
    return (
      Math.min(basis, 6) + (suites.order === 'client' ? Math.min(basis, 6) : 0) + Math.floor(accepted.length / 25) - this.cuts
    );
  }

  /** Deals the suites out in turn, those too that can't be asked right now, so that every part holds likely ones. */
  private cut({ version, suites, pool }: Part, count: number): Part {
    this.cuts += count - 1;
    const pools = this.pools.get(version) ?? [];
    const pending = this.knowledge.versions[version].suites.pending.filter((code) => pool.has(code));
    const parts = Array.from({ length: count }, (_, part) => new Set(pending.filter((__, index) => index % count === part)));
    pools.splice(pools.indexOf(pool), 1, ...parts);
    const own = parts.find((part) => suites.some((code) => part.has(code))) ?? pool;
    return { version, pool: own, suites: suites.filter((code) => own.has(code)), plausible: 0 };
  }
}
