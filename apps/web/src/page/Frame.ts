import type { ServiceInfo } from '@signpost/contracts';

/** What every page needs to know beside its own data. `now` is the server's time, so that a page reads the same in every cache. */
export interface Frame {
  locale: string;
  now: number;
  siteOrigin: string;
  /** Path without query and language, for canonical links and the current place in the menu. */
  path: string;
  /** The query as written, with `?`; empty where there is none. */
  search: string;
  service: ServiceInfo | null;
}

/** The props of every page: its view's data, or trouble in place of it. */
export type SitePage<T> = { frame: Frame; view: T } | { frame: Frame; trouble: 'unreachable' };
