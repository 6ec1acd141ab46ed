import { locales } from '@signpost/contracts';

/** First parts of addresses that are no pages: the API's own, files, and what is passed on as it comes. */
const elsewhere = new Set(['api', 'badge', 'docs', 'feeds', 'dumps', 'compat', 'moderation', 'sitemaps', '_next', '.well-known']);
const languages: ReadonlySet<string> = new Set(locales);

export interface Asked {
  method?: string | undefined;
  url?: string | undefined;
  headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Whether the answer is a page that is the same for everybody: nothing in the request but its address counts. */
export function isPageRequest({ method, url = '', headers }: Asked): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  if (headers.cookie !== undefined || headers.authorization !== undefined || headers.range !== undefined) return false;
  if (!url.startsWith('/') || url.length > 4000) return false;
  const [path = ''] = url.slice(1).split(/[?#]/, 1);
  const parts = path.split('/');
  const [first = '', ...rest] = languages.has(parts[0] ?? '') ? parts.slice(1) : parts;
  return !elsewhere.has(first) && (rest.length > 0 || !/\.[a-z]+$/.test(first));
}
