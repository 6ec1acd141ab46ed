import { type BadgeInput, type BadgeVariant, badgeSizes, badgeVariants, renderBadgeJson, renderBadgeSvg } from '@signpost/badge';
import { badgeJsonSchema } from '@signpost/contracts';
import type { BadgeFacts } from '@signpost/directory';
import type { FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';
import { z } from 'zod';
import { badgeFactsCache } from '../badges/badgeFactsCache.ts';
import { type PreparedBadge, prepareBadge, preparedBadges } from '../badges/preparedBadges.ts';
import type { ApiDeps } from '../deps.ts';
import { errorResponsesWithout404 } from '../errors/errorResponses.ts';
import { Refusal } from '../errors/Refusal.ts';
import { cacheTimes } from '../plugins/cacheTimes.ts';
import type { ApiServer } from '../server.ts';
import { answer } from './answer.ts';
import { domainParams } from './domainParams.ts';

const querystring = z.strictObject({
  theme: z.enum(['auto', 'light', 'dark']).default('auto'),
  label: z
    .string()
    .regex(/^[^\p{C}\p{Zl}\p{Zp}]{1,30}$/u, '1 to 30 characters that can be seen')
    .optional()
    .describe('The words on the left, in place of the usual ones'),
  variant: z.enum(badgeVariants).default('overall').describe('The lower letter, the letter of one direction, or features seen'),
  size: z.enum(badgeSizes).default('normal').describe('20, 24 or 36 pixels high'),
});
type BadgeRequest = FastifyRequest<{ Params: z.infer<typeof domainParams>; Querystring: z.infer<typeof querystring> }>;
type Draw = (input: BadgeInput) => { body: string; mediaType: string };

const headers = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'cross-origin',
};

/** Badges for other people's pages. A name that we don't know gets a badge too, which says so. */
export function badgeRoutes(app: ApiServer, deps: ApiDeps): void {
  const factsOf = badgeFactsCache(deps.reads.getBadge, deps.clock);
  const prepared = preparedBadges(deps.clock);
  const count = app.createRateLimit({ max: deps.limits.uncachedBadgesPerMinute, timeWindow: 60_000 });

  const fromCache: onRequestHookHandler = (request, reply, done) => {
    reply.headers(headers);
    const badge = prepared.get(request.raw.url ?? '');
    if (badge) send(reply, badge);
    else done();
  };
  const answerWith = (draw: Draw) => async (request: BadgeRequest, reply: FastifyReply) => {
    const verdict = await count(request);
    if (!verdict.isAllowed && verdict.isExceeded) throw new Refusal(429, 'error.rate-limited', verdict.ttlInSeconds);
    const { theme, label, variant, size } = request.query;
    const facts = factsFor(await factsOf(request.params.domain), variant);
    const { body, mediaType } = draw({ ...facts, theme, variant, size, ...(label ? { label } : {}) });
    const badge = prepareBadge(body, mediaType, facts.state === 'graded' ? cacheTimes.badge : cacheTimes.badgeSoon);
    if (facts.state !== 'unknown-domain') prepared.keep(request.raw.url ?? '', badge);
    return send(reply, badge);
  };
  const route = { onRequest: fromCache, helmet: false, config: { rateLimit: false } } as const;
  const schema = { tags: ['badges'], params: domainParams, querystring };

  app.get(
    '/badge/:domain.svg',
    { ...route, schema: { ...schema, summary: 'The badge as a picture', response: { 200: svg, ...errorResponsesWithout404 } } },
    answerWith((input) => ({ body: renderBadgeSvg(input), mediaType: 'image/svg+xml; charset=utf-8' })),
  );
  app.get(
    '/badge/:domain.json',
    {
      ...route,
      schema: {
        ...schema,
        summary: 'The badge for shields.io',
        response: { 200: answer('The badge', badgeJsonSchema), ...errorResponsesWithout404 },
      },
    },
    answerWith((input) => ({ body: JSON.stringify(renderBadgeJson(input)), mediaType: 'application/json; charset=utf-8' })),
  );
}

/** What a badge of that kind tells. */
function factsFor({ parts, ...facts }: BadgeFacts, variant: BadgeVariant): BadgeFacts & Pick<BadgeInput, 'features'> {
  if (!parts || variant === 'overall') return facts;
  return variant === 'features' ? { ...facts, features: parts.features } : { ...facts, ...parts[variant] };
}

const svg = { description: 'The badge', content: { 'image/svg+xml': { schema: z.string() } } };

const send = (reply: FastifyReply, { body, mediaType, etag, cacheControl }: PreparedBadge) =>
  reply.headers({ etag, 'cache-control': cacheControl, 'content-type': mediaType }).send(body);
