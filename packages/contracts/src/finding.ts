import { z } from 'zod';
import { directionSchema } from './direction.ts';
import { letterSchema } from './letter.ts';
import { messageSchema } from './message.ts';

export const findingOutcomes = ['pass', 'fail', 'warn', 'info', 'unknown'] as const;

/** One check applied to one thing that was seen. Texts follow from `check`: `check.<id>.title`, `.plain`, `.technical`. */
export const findingSchema = z.object({
  check: z.string(),
  direction: directionSchema.nullable(),
  outcome: z.enum(findingOutcomes),
  /** The best letter that this finding still allows; absent where it limits nothing. */
  cap: letterSchema.optional(),
  /** The one fact seen, e.g. `seen.tls-version` with its parameters. */
  seen: messageSchema,
  targets: z.array(z.string()).max(64),
  observationIds: z.array(z.string()).max(64),
});
export type Finding = z.infer<typeof findingSchema>;

export const serverSoftware = ['prosody', 'ejabberd', 'openfire', 'mongooseim', 'tigase', 'snikket'] as const;
export type ServerSoftware = (typeof serverSoftware)[number];

/** A check as the registry tells it: `/api/v1/checks`, `docs/checks/<id>.md` and the how-we-grade page are made of these. */
export const checkInfoSchema = z.object({
  id: z.string(),
  directions: z.array(directionSchema),
  caps: z.array(letterSchema),
  title: messageSchema,
  plain: messageSchema,
  technical: messageSchema,
  spec: z.array(z.object({ name: z.string(), url: z.url() })),
  fix: z.partialRecord(z.enum(serverSoftware), z.string()),
  /** Lines of the DNS zone that mend it, where DNS is the place. */
  zone: z.string().optional(),
});
export type CheckInfo = z.infer<typeof checkInfoSchema>;
