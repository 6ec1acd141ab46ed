import { keepingTime } from './keepingTime.ts';
import { PageCache } from './PageCache.ts';
import { compactPage, type RenderedPage } from './RenderedPage.ts';

export interface PageSource {
  /** The page of an address (path and query), and how old it is. */
  get(address: string): Promise<{ page: RenderedPage; ageMs: number }>;
}

interface Options {
  render(address: string): Promise<RenderedPage>;
  mostBytes: number;
  now?: () => number;
  /** Whether those who want a page wait for others' to be drawn. */
  isBusy?: () => boolean;
}

/** After a page was made anew, so many times as long as that took nothing is made anew: all but a twentieth of the time is the readers'. */
const restsFor = 19;
/** One that took long because our API was away must not keep the others old. */
const longestRestMs = 2000;

/**
 * Pages, kept for as long as they say themselves but never over five minutes. Those who ask for the same page at the same
 * time share one rendering, if it turns out to be one for everybody; a page that ages is made anew while its readers still
 * get it as it was: one page at a time, and none while readers wait for pages that nobody has drawn yet.
 */
export function createPageSource({
  render,
  mostBytes,
  now = () => performance.now(),
  isBusy = () => false,
}: Options): PageSource {
  const cache = new PageCache({ mostBytes, now });
  const underWay = new Map<string, Promise<RenderedPage>>();
  let nextRenewalAt = Number.NEGATIVE_INFINITY;

  function begin(address: string): Promise<RenderedPage> {
    const rendering = render(address)
      .then(async (page) => {
        const time = keepingTime(page.status, page.headers);
        if (!time) return page;
        const compact = await compactPage(page);
        cache.keep(address, compact, time);
        return compact;
      })
      .finally(() => underWay.delete(address));
    underWay.set(address, rendering);
    return rendering;
  }

  async function renew(address: string): Promise<void> {
    if (now() < nextRenewalAt || underWay.has(address) || isBusy()) return;
    nextRenewalAt = Number.POSITIVE_INFINITY;
    const begunAt = now();
    await begin(address).catch(() => {});
    nextRenewalAt = now() + Math.min((now() - begunAt) * restsFor, longestRestMs);
  }

  async function join(address: string, rendering: Promise<RenderedPage>): Promise<RenderedPage> {
    const page = await rendering;
    return isForEverybody(page) ? page : render(address);
  }

  return {
    async get(address) {
      const found = cache.find(address);
      if (found?.aging) void renew(address);
      if (found) return found;
      const running = underWay.get(address);
      return { page: await (running ? join(address, running) : begin(address)), ageMs: 0 };
    },
  };
}

/** What may be kept, and our own trouble. Anything else may be meant for who asked alone. */
const isForEverybody = ({ status, headers }: RenderedPage): boolean =>
  keepingTime(status, headers) !== null || (status >= 500 && headers['set-cookie'] === undefined);
