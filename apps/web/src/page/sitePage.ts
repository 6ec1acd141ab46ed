import { defaultLocale, type ServiceInfo } from '@signpost/contracts';
import type { GetServerSideProps, GetServerSidePropsContext } from 'next';
import type { ApiResult } from '../data/ApiResult.ts';
import { apiClient } from '../data/apiClient.ts';
import type { ApiClient } from '../data/createApiClient.ts';
import { processEnv } from '../env.ts';
import type { Frame, SitePage } from './Frame.ts';
import { localHref } from './localHref.ts';

export interface PageRequest {
  api: ApiClient;
  query: GetServerSidePropsContext['query'];
  /** The query as written, with `?`; empty where there is none. */
  search: string;
  /** The visitor's cookies as sent; pages that look at them are kept by no cache. */
  cookie: string;
}

/** `changesSoon` marks what a test that runs right now may turn over; `kept: false` what no cache may keep at all. */
export type Outcome<T> =
  | { kind: 'view'; view: T; status?: number; changesSoon?: boolean; kept?: false }
  | { kind: 'redirect'; to: string }
  | { kind: 'unreachable' };

const cacheControl = 'public, max-age=0, s-maxage=60, stale-while-revalidate=300';
const briefCacheControl = 'public, max-age=0, s-maxage=5';
let lastService: ServiceInfo | null = null;

/** Makes a page's server side: loads what the frame needs beside what the page needs, and sets status and caching. */
export function sitePage<T>(load: (request: PageRequest) => Promise<Outcome<T>>): GetServerSideProps<SitePage<T>> {
  return async ({ query, req, res, resolvedUrl, locale = defaultLocale }) => {
    const api = apiClient();
    const url = new URL(req.url ?? resolvedUrl, 'http://site.invalid');
    const [service, outcome] = await Promise.all([
      api.service(),
      load({ api, query, search: url.search, cookie: req.headers.cookie ?? '' }),
    ]);
    if (outcome.kind === 'redirect') return { redirect: { destination: localHref(outcome.to, locale), statusCode: 307 } };
    const frame = frameOf(url, locale, service);
    if (outcome.kind === 'unreachable') return { props: { frame, trouble: markTrouble(res) } };
    res.statusCode = outcome.status ?? 200;
    res.setHeader('Cache-Control', outcome.kept === false ? 'no-store' : outcome.changesSoon ? briefCacheControl : cacheControl);
    return { props: { frame, view: outcome.view } };
  };
}

/** What the installation last said of itself stands while the API is away, so that the lab's banner does not go with it. */
function frameOf({ pathname: path, search }: URL, locale: string, service: ApiResult<ServiceInfo>): Frame {
  if (service.kind === 'found') lastService = service.value;
  return { locale, now: Date.now(), siteOrigin: processEnv().SITE_ORIGIN, path, search, service: lastService };
}

function markTrouble(response: GetServerSidePropsContext['res']): 'unreachable' {
  response.statusCode = 503;
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Retry-After', '30');
  return 'unreachable';
}
