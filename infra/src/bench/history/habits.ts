import type { ObservationKind } from '@signpost/contracts';

/** How often a provider changes what a look of a kind sees, in a year and at each place: generous, so that the bench errs upwards. */
export const changesAYear: Readonly<Partial<Record<ObservationKind, number>>> = {
  // Certificates every ninety days, a new release every other month, a setting now and then.
  stream: 12,
  'tls-sweep': 4,
  dns: 4,
  'sign-up': 2,
  web: 4,
  doors: 2,
  disco: 12,
};

/** Assessments that differ from the one before, and events told, in a year. */
export const assessmentsAYear = 24;
export const eventsAYear = 20;

/** What answers in other words at every look (ids of stanzas), so that its raw answers are kept each time. */
export const wordy: ReadonlySet<ObservationKind> = new Set(['disco', 'sign-up']);

/** Looks of a kind in the two weeks that are kept whole. */
export const recentLooks = (kind: ObservationKind): number => (kind === 'tls-sweep' ? 2 : 14);

export const years = 3;
export const recentDays = 14;
/** Scheduled runs whose story is kept. */
export const keptRuns = 30;
