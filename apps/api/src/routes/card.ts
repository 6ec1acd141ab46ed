import { type CardInput, renderCardSvg } from '@signpost/badge';
import type { BadgeFacts } from '@signpost/directory';
import { z } from 'zod';
import { BoundedCache } from '../BoundedCache.ts';
import { badgeFactsCache } from '../badges/badgeFactsCache.ts';
import type { ApiDeps } from '../deps.ts';
import { errorResponses } from '../errors/errorResponses.ts';
import { Refusal } from '../errors/Refusal.ts';
import { cacheTimes } from '../plugins/cacheTimes.ts';
import type { ApiServer } from '../server.ts';
import { domainParams, noQuery } from './domainParams.ts';

const kept = { maxEntries: 400, ttlMs: 3_600_000 };

/** Pictures for previews of links: the domain and both letters. A name that we don't know has none. */
export function cardRoute(app: ApiServer, deps: ApiDeps): void {
  const factsOf = badgeFactsCache(deps.reads.getBadge, deps.clock);
  const pictures = new BoundedCache<Promise<Uint8Array>>({ clock: deps.clock, ...kept });
  const pictureOf = (svg: string): Promise<Uint8Array> => {
    const cached = pictures.get(svg);
    if (cached) return cached;
    const painting = deps.painter.paint(svg);
    pictures.set(svg, painting);
    painting.catch(() => pictures.delete(svg));
    return painting;
  };
  app.get(
    '/badge/card/:domain.png',
    {
      config: { cacheControl: cacheTimes.badge },
      schema: {
        tags: ['badges'],
        summary: 'A picture for previews of links, 1200 × 630 pixels',
        params: domainParams,
        querystring: noQuery,
        response: { 200: png, ...errorResponses },
      },
    },
    async ({ params: { domain } }, reply) => {
      const input = cardInput(await factsOf(domain));
      if (input === null) throw new Refusal(404, 'error.unknown-domain');
      const picture = await pictureOf(renderCardSvg(input));
      return reply
        .header('content-type', 'image/png')
        .header('cross-origin-resource-policy', 'cross-origin')
        .send(Buffer.from(picture) as never);
    },
  );
}

const png = { description: 'The picture', content: { 'image/png': { schema: z.any() } } };

const cardInput = ({ domain, state, observedAt, parts }: BadgeFacts): CardInput | null =>
  state === 'unknown-domain' ? null : { domain, state, c2s: parts?.c2s.letter ?? '?', s2s: parts?.s2s.letter ?? '?', observedAt };
