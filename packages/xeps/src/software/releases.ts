import type { SoftwareKind } from '../softwareKind.ts';

export interface Release {
  version: string;
  /** The day on which it was out at the latest: that of its announcement, else of a distribution's package. */
  date: string;
}

/** Day up to which releases were gathered. */
export const releaseListDate = '2026-09-30';

/** Releases that began something new or are the newest; not each that mended a bug. In order. */
export const releases: Readonly<Record<SoftwareKind, readonly Release[]>> = {
  prosody: [
    { version: '0.9.0', date: '2013-08-20' },
    { version: '0.10.0', date: '2017-10-02' },
    { version: '0.11.0', date: '2018-11-18' },
    { version: '0.12.0', date: '2022-03-14' },
    { version: '13.0.0', date: '2025-03-31' },
    { version: '13.0.4', date: '2026-02-01' },
    { version: '13.0.5', date: '2026-05-04' },
    { version: '13.0.6', date: '2026-05-28' },
  ],
  // A version is the year and month of its release.
  ejabberd: [
    '18.12',
    '19.09',
    '20.12',
    '21.12',
    '22.10',
    '23.01',
    '23.10',
    '24.02',
    '24.12',
    '25.04',
    '25.08',
    '25.10',
    '26.02',
    '26.04',
    '26.07',
    '26.09',
  ].map((version) => ({ version, date: lastDayOf(version) })),
  openfire: [
    { version: '4.7.0', date: '2022-02-28' },
    { version: '4.8.0', date: '2024-01-31' },
    { version: '4.9.0', date: '2024-10-31' },
    { version: '5.0.0', date: '2025-07-31' },
    { version: '5.0.4', date: '2026-04-05' },
    { version: '5.1.2', date: '2026-09-03' },
  ],
  // Months by the project's own history, up to 5.1.0.
  mongooseim: [
    { version: '3.6.0', date: '2020-01-31' },
    { version: '3.7.0', date: '2020-05-31' },
    { version: '4.0.0', date: '2020-09-30' },
    { version: '4.1.0', date: '2021-02-28' },
    { version: '4.2.0', date: '2021-04-30' },
    { version: '5.0.0', date: '2021-10-31' },
    { version: '5.1.0', date: '2022-06-30' },
    { version: '6.2.0', date: '2023-12-13' },
    { version: '6.2.1', date: '2024-04-12' },
    { version: '6.3.0', date: '2024-10-22' },
    { version: '6.3.3', date: '2025-04-10' },
    { version: '6.4.0', date: '2025-06-25' },
    { version: '6.5.0', date: '2025-12-08' },
    { version: '6.6.0', date: '2026-03-18' },
  ],
  tigase: [
    { version: '8.0.0', date: '2019-12-31' },
    { version: '8.2.0', date: '2022-12-31' },
    { version: '8.4.0', date: '2024-06-03' },
  ],
  // Names its Prosody's version in place of its own.
  snikket: [],
  // By the changelog of its Debian package; nothing later is dated for sure.
  metronome: [
    { version: '3.6', date: '2015-02-17' },
    { version: '3.7', date: '2015-05-27' },
    { version: '3.8.13', date: '2018-04-26' },
    { version: '3.9', date: '2018-06-01' },
  ],
};

/** Software whose last entry is its newest release for sure: only there a version can be called current. */
export const knownToTheEnd: ReadonlySet<SoftwareKind> = new Set(['prosody', 'ejabberd', 'openfire', 'mongooseim']);

/** Series below these are ended by their projects. */
export const oldestSupported: Partial<Readonly<Record<SoftwareKind, string>>> = { prosody: '0.12' };

function lastDayOf(version: string): string {
  const [year = 0, month = 0] = version.split('.').map(Number);
  return new Date(Date.UTC(2000 + year, month, 0)).toISOString().slice(0, 10);
}
