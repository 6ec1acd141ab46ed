import type { z } from 'zod';

/** A good answer in JSON, for a route's schema. */
export const answer = <T extends z.ZodType>(description: string, schema: T) => ({
  description,
  content: { 'application/json': { schema } },
});
