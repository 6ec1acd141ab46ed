import { z } from 'zod';
import { failureSchema } from '../failure.ts';

const short = z.string().max(300);

export const dataFormSchema = z.object({
  formType: short.nullable(),
  fields: z.array(z.object({ name: short, values: z.array(z.string().max(2000)).max(100) })).max(100),
});
export type DataForm = z.infer<typeof dataFormSchema>;

/** An answer to disco#info (XEP-0030), with its data forms (XEP-0128). */
export const discoInfoSchema = z.object({
  identities: z.array(z.object({ category: short, type: short, name: short.nullable() })).max(50),
  features: z.array(short).max(500),
  forms: z.array(dataFormSchema).max(20),
});
export type DiscoInfo = z.infer<typeof discoInfoSchema>;

/** What came of one IQ: an answer, a stanza error with its condition (RFC 6120 §8.3), or nothing. */
export const queryResultSchema = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('status', [
    z.object({ status: z.literal('answered'), value }),
    z.object({ status: z.literal('refused'), condition: short, text: short.nullable() }),
    z.object({ status: z.literal('failed'), failure: failureSchema }),
  ]);
export type QueryResult<T> =
  | { status: 'answered'; value: T }
  | { status: 'refused'; condition: string; text: string | null }
  | { status: 'failed'; failure: z.infer<typeof failureSchema> };

export const discoItemSchema = z.object({ jid: short, name: short.nullable(), node: short.nullable() });
export const softwareSchema = z.object({ name: short, version: short, os: short.nullable() });

/** A server's own card (XEP-0054, XEP-0292); `stock` is one that the software came with. */
export const serverCardSchema = z.object({
  name: short.nullable(),
  url: short.nullable(),
  text: z.string().max(1000),
  stock: z.boolean(),
});
export type ServerCard = z.infer<typeof serverCardSchema>;

/** What else a server tells whoever asks. */
export const discoExtrasSchema = z.object({
  /** How far its clock is ahead of ours (XEP-0202). */
  clockSkewMs: queryResultSchema(z.number()),
  card: queryResultSchema(serverCardSchema),
  card4: queryResultSchema(serverCardSchema),
  /** Relays for calls as told to strangers (XEP-0215): kinds, never credentials. */
  relays: queryResultSchema(z.array(short).max(20)),
  /** How many commands strangers are shown (XEP-0050). */
  commands: queryResultSchema(z.number()),
  /** Where file proxies say they listen (XEP-0065); never dialled. */
  proxies: z.array(z.object({ jid: short, address: queryResultSchema(short) })).max(5),
  /** Partners named and unnamed, where the server publishes them (XEP-0485); `null` where it does not. */
  serverInfo: queryResultSchema(z.object({ named: z.number(), unnamed: z.number() })).nullable(),
  /** Where outages are told (XEP-0455), and what stood there; `null` where no place is named. */
  outage: z
    .object({
      url: z.string().max(1000),
      answer: queryResultSchema(
        z.object({
          ongoing: z.boolean(),
          planned: z.boolean(),
          beginning: short.nullable(),
          expectedEnd: short.nullable(),
          text: z.string().max(1000).nullable(),
        }),
      ),
    })
    .nullable(),
});
export type DiscoExtras = z.infer<typeof discoExtrasSchema>;

/** What our observer account learned over federation. */
export const discoBodySchema = z.object({
  kind: z.literal('disco'),
  observer: short,
  info: queryResultSchema(discoInfoSchema),
  items: queryResultSchema(z.array(discoItemSchema).max(100)),
  components: z.array(z.object({ jid: short, name: short.nullable(), info: queryResultSchema(discoInfoSchema) })).max(20),
  version: queryResultSchema(softwareSchema),
  uptimeSeconds: queryResultSchema(z.number()),
  roundTripMs: z.number().nullable(),
  extras: discoExtrasSchema.optional(),
});
export type DiscoBody = z.infer<typeof discoBodySchema>;
