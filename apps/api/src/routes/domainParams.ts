import { domainNameSchema } from '@signpost/contracts';
import { z } from 'zod';

/** A domain in the path: any spelling is read, the A-label form goes on. */
export const domainParams = z.object({
  domain: domainNameSchema.describe('Domain of the provider, for example example.org; an IDN may be given in either form'),
});

/** For routes that take no query: unknown names are refused, so that caches stay clean. */
export const noQuery = z.strictObject({});
