import type { Apostrophes } from '../text/tokenize.ts';

/** What an annotated word or phrase means to the reader, whatever the language. */
export const markKinds = [
  // What is kept: the head of a noun phrase.
  'archive',
  'message',
  'room',
  'single',
  'offline',
  'file',
  'log',
  'ip',
  'backup',
  'account',
  'content',
  'uploads',
  'data',
  'other',
  // What is done with it.
  'keep',
  'delete',
  'contain',
  'make',
  'act',
  // Which way the statement points.
  'not',
  'no',
  'off',
  'neither',
  'longer',
  'older',
  'qualified',
  'only',
  'forever',
  'noPeriod',
  'automatic',
  'untilDeleted',
  'accountLife',
  'delivered',
  'afterDelivery',
  'afterDeletion',
  'inactive',
  'changed',
  'condition',
  'exception',
  'howLong',
  // How the sentence hangs together.
  'pronoun',
  'relative',
  'including',
  'and',
  'or',
  'but',
  'link',
  'fill',
  'notPeriod',
  'noAnswer',
  // Whose service or device it is about.
  'web',
  'chat',
  'elsewhere',
  'remote',
  'user',
  // Accounts, sharing and the operator.
  'closing',
  'deleteYourself',
  'deleteOnRequest',
  'share',
  'handOver',
  'yourData',
  'secret',
  'same',
  'use',
  'contactUs',
  'ownMeans',
  'thirdParty',
  'federation',
  'authority',
  'processor',
  'analytics',
  'denied',
  'lawOf',
  'seatIn',
  'serversIn',
  'person',
  'nonProfit',
  'company',
  'publicBody',
  'collective',
  'operates',
  'age',
  'updated',
] as const;
export type MarkKind = (typeof markKinds)[number];

export const units = ['hour', 'day', 'week', 'month', 'year'] as const;
export type Unit = (typeof units)[number];

/**
 * What one language says about keeping data, as data. Phrases are written as `compilePhrases` explains, folded: lower
 * case, no accents, one phrase between bars.
 */
export interface LanguageRules {
  readonly language: string;
  readonly apostrophes: Apostrophes;
  /** Where “not” stands: always before the verb, or on either side of it. */
  readonly negation: 'before' | 'around';
  readonly phrases: Partial<Record<MarkKind, string>>;
  readonly periods: {
    /** Number words with what they mean, between bars: `two 2 | twenty one 21`. */
    readonly numbers: string;
    /** Words of each unit, separated by spaces; `*` ends a stem. */
    readonly units: Readonly<Record<Unit, string>>;
    /** Whole phrases that are a time by themselves, in days: `fortnight 14`. */
    readonly fixed?: string;
    /** Between the two ends of a range: “7 to 30 days”. */
    readonly between: string;
    /** Words between number and unit: “30 calendar days”. */
    readonly beforeUnit: string;
    /** A unit without a number is one of it after these words (Russian: “в течение месяца”). */
    readonly bareAfter?: string;
    /** Number and unit grow together: “zweiwöchig”. */
    readonly compounds?: boolean;
  };
  readonly months: readonly string[];
  /** Country words that no list of names has, with ISO 3166-1 alpha-2 codes: `german DE | swiss CH`; `*` ends a stem. */
  readonly countries: string;
}
