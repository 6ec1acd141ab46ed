import { policyVersionDetailSchema, policyVersionListSchema, providerPolicySchema } from '@signpost/contracts';
import { z } from 'zod';
import type { ApiDeps } from '../deps.ts';
import { errorResponses } from '../errors/errorResponses.ts';
import { found } from '../errors/Refusal.ts';
import { cacheTimes } from '../plugins/cacheTimes.ts';
import type { ApiServer } from '../server.ts';
import { answer } from './answer.ts';
import { domainParams, noQuery } from './domainParams.ts';

const versionParams = domainParams.extend({ id: z.string().regex(/^[0-9a-v]{26}$/, 'not the id of a version') });
const shared = { tags: ['providers'], querystring: noQuery };

/** What providers say of keeping data. Texts and quotes are strangers' words. */
export function policyRoutes(app: ApiServer, { reads }: ApiDeps): void {
  app.get(
    '/api/v1/providers/:domain/policy',
    {
      config: { cacheControl: cacheTimes.facts },
      schema: {
        ...shared,
        summary:
          'What a provider says of keeping data: each fact with the sentence that states it, and every source side by side',
        params: domainParams,
        response: { 200: answer('The policy as last read', providerPolicySchema), ...errorResponses },
      },
    },
    async ({ params: { domain } }) => found(await reads.getPolicy(domain), 'error.unknown-domain'),
  );
  app.get(
    '/api/v1/providers/:domain/policy/versions',
    {
      config: { cacheControl: cacheTimes.facts },
      schema: {
        ...shared,
        summary: 'Every version of the texts that a provider’s policy is read from, newest first',
        params: domainParams,
        response: { 200: answer('The versions, without their texts', policyVersionListSchema), ...errorResponses },
      },
    },
    async ({ params: { domain } }) => found(await reads.listPolicyVersions(domain), 'error.unknown-domain'),
  );
  app.get(
    '/api/v1/providers/:domain/policy/versions/:id',
    {
      config: { cacheControl: cacheTimes.facts },
      schema: {
        ...shared,
        summary: 'One version with its text, its facts, and how it differs from the one before',
        params: versionParams,
        response: { 200: answer('The version', policyVersionDetailSchema), ...errorResponses },
      },
    },
    async ({ params: { domain, id } }) => found(await reads.getPolicyVersion(domain, id), 'error.unknown-policy-version'),
  );
}
