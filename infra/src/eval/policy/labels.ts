import { z } from 'zod';

/** One fact as a person read it. `acceptDays` lists further right answers; `ambiguous` ones are left out. */
export const labelSchema = z.object({
  value: z.union([z.number(), z.string()]),
  quote: z.string().nullish(),
  acceptDays: z.array(z.number()).optional(),
  ambiguous: z.boolean().optional(),
});
export type Label = z.infer<typeof labelSchema>;

export const labelFileSchema = z.object({
  labels: z.array(z.object({ file: z.string(), lang: z.string().optional(), labels: z.record(z.string(), labelSchema) })),
});
