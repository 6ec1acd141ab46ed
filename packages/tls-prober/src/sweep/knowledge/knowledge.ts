import type { Failure } from '@signpost/contracts';
import { curves, tls13Groups } from '../names/groups.ts';
import { legacySuites, tls13Suites } from '../names/suites.ts';
import { usesCurve } from '../names/suiteTraits.ts';
import { type VersionName, versionNames } from '../names/versions.ts';
import { offeringOrder } from '../plan/offeringOrder.ts';
import { Choices, type Order } from './choices.ts';
import { type Facts, noFacts } from './facts.ts';

export type Support = 'yes' | 'no' | 'unknown';
export type GroupFamily = 'tls13' | 'legacy';
export const legacyVersions = ['TLSv1.2', 'TLSv1.1', 'TLSv1', 'SSLv3'] as const satisfies readonly VersionName[];
export const familyOf = (version: VersionName): GroupFamily => (version === 'TLSv1.3' ? 'tls13' : 'legacy');

export interface VersionState {
  support: Support;
  suites: Choices;
  /** A hello that offered it and all below it was refused, rather than answered in a lower version. */
  refusedWhole: boolean;
  /** For suites without a group those with one that were chosen before them. */
  behindCurves: Map<number, Set<number>>;
  /** A hello for it was sent and told nothing, twice: it is left alone for this run. */
  stuck: Failure | null;
}

const noKeys: ReadonlySet<never> = new Set();

/** All that a sweep has learned so far. Hellos are planned from it alone, so it is all that a later run needs. */
export class Knowledge {
  versions: Record<VersionName, VersionState>;
  groups: Record<GroupFamily, Choices>;
  /** Hellos that asked suites and groups together are over once one of them told nothing. */
  apart: Record<GroupFamily, boolean> = { tls13: false, legacy: false };
  groupsStuck: Record<GroupFamily, Failure | null> = { tls13: null, legacy: null };
  facts: Facts = noFacts();
  /** How often the rest of a TLS 1.3 handshake was looked at, and whether a second certificate was asked for. */
  finished = 0;
  secondCertificateAsked = false;
  counts = { answers: 0, refusals: 0, silent: 0, inconclusive: 0 };
  /** What hindered it, at most a few. */
  trouble: Failure[] = [];

  constructor() {
    const legacy = offeringOrder(legacySuites, noKeys);
    const state = (candidates: readonly number[]): VersionState => ({
      support: 'unknown',
      suites: new Choices(candidates),
      refusedWhole: false,
      behindCurves: new Map(),
      stuck: null,
    });
    this.versions = {
      SSLv3: state(legacy),
      TLSv1: state(legacy),
      'TLSv1.1': state(legacy),
      'TLSv1.2': state(legacy),
      'TLSv1.3': state(offeringOrder(tls13Suites, noKeys)),
    };
    this.groups = { tls13: new Choices(tls13Groups), legacy: new Choices(curves) };
  }

  /** Supported versions of TLS ≤ 1.2, highest first. */
  get supportedLegacy(): VersionName[] {
    return legacyVersions.filter((version) => this.versions[version].support === 'yes');
  }

  get accepted(): number[] {
    return versionNames.flatMap((version) => this.versions[version].suites.accepted);
  }

  get isTls13Only(): boolean {
    return (
      this.versions['TLSv1.3'].support === 'yes' && legacyVersions.every((version) => this.versions[version].support === 'no')
    );
  }

  /** The order that some version has proved; libraries have one setting for all. */
  get presumedOrder(): Order {
    const orders = versionNames.map((version) => this.versions[version].suites.order);
    return orders.find((order) => order !== 'unknown') ?? 'unknown';
  }

  get acceptedCurveSuites(): number[] {
    return [...new Set(this.supportedLegacy.flatMap((version) => this.versions[version].suites.accepted.filter(usesCurve)))];
  }

  /** Whether something is still pending where something can be asked. */
  get complete(): boolean {
    return this.openVersions.length === 0 && !this.groupsOpen('tls13') && !this.groupsOpen('legacy');
  }

  get openVersions(): VersionName[] {
    return versionNames.filter((version) => this.isOpen(version));
  }

  isOpen(version: VersionName): boolean {
    const { support, suites } = this.versions[version];
    return support === 'unknown' || (support === 'yes' && !suites.complete);
  }

  /** Served, with suites left to ask, and not given up for this run. */
  isAskable(version: VersionName): boolean {
    const { support, suites, stuck } = this.versions[version];
    return support === 'yes' && stuck === null && !suites.complete;
  }

  /** Groups can only be asked with a suite that uses one. */
  groupsOpen(family: GroupFamily): boolean {
    const suites = family === 'tls13' ? this.versions['TLSv1.3'].suites.accepted : this.acceptedCurveSuites;
    return suites.length > 0 && !this.groups[family].complete;
  }
}
