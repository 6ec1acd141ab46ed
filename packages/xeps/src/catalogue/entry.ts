import type { capabilityMessages, VantageCode } from '@signpost/contracts';
import type { Detector } from '../detector.ts';

type MessageId = keyof typeof capabilityMessages;
type BenefitId = MessageId extends infer Id ? (Id extends `xep.${infer Name}.benefit` ? Name : never) : never;
/** Who feels its absence first. */
export type NoticedBy = 'everyone' | 'phones' | 'groups' | 'browsers' | 'callers' | 'newcomers' | 'operators';

/** One extension as the catalogue knows it. */
export interface XepEntry {
  /** `0313`, or the name of the RFC; its benefit in plain words stands under `xep.<id>.benefit`. */
  readonly id: BenefitId;
  readonly title: string;
  /** As on the date of the list, with version and month. */
  readonly status: string;
  readonly noticedBy: NoticedBy;
  /** Vantages that may say `no`, all of them together. */
  readonly authoritative: readonly VantageCode[];
  readonly detectors: readonly Detector[];
}
