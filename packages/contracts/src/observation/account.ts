import { z } from 'zod';
import { securitySchema } from '../direction.ts';
import { discoInfoSchema, queryResultSchema } from './disco.ts';
import { streamFeaturesSchema } from './stream.ts';

/** What is tried with an account, by the extension that it proves. */
export const accountTestNames = [
  'roster',
  'archive-metadata',
  'archive-preferences',
  'archive-query',
  'carbons',
  'blocking',
  'pep-open',
  'pep-private',
  'private-xml',
  'vcard',
  'vcard4',
  'upload',
  'upload-kept',
  'room',
  'relays',
  'stun',
  'invitations',
  'resumption',
] as const;
export const accountTestNameSchema = z.enum(accountTestNames);
export type AccountTestName = z.infer<typeof accountTestNameSchema>;

/** `works` is the verdict; what else was measured stands beside it. */
export const accountTestSchema = z.object({
  name: accountTestNameSchema,
  result: queryResultSchema(
    z.object({
      works: z.boolean(),
      details: z.record(z.string().max(60), z.union([z.string().max(1000), z.number(), z.boolean()])),
    }),
  ),
});
export type AccountTest = z.infer<typeof accountTestSchema>;

/** How the login went. Nothing of the password, nor of what was made from it, is here. */
export const accountLoginSchema = z.object({
  mechanism: z.string().max(40),
  channelBinding: z.string().max(40).nullable(),
  iterations: z.number().int().nullable(),
  /** The server proved that it knows the account, too (RFC 5802 §5). */
  serverProved: z.boolean(),
  /** XEP-0474 and XEP-0515: protection against downgrades, as said in the challenge. */
  downgradeProtection: z.object({ mechanisms: z.boolean(), tls: z.boolean() }),
});
export type AccountLogin = z.infer<typeof accountLoginSchema>;

/** A file of ours on the provider's upload service, as it is looked for day after day; carried on however a login goes. */
export const keptFileSchema = z.object({
  url: z.string().max(1000),
  /** When it went up. */
  since: z.string().max(40),
  /** Looks in a row at which the server said that it has no such file, and the first of them. */
  misses: z.number().int(),
  missedSince: z.string().max(40).nullable(),
});
export type KeptFile = z.infer<typeof keptFileSchema>;

/** What a test account of the operator's, or a guest, was shown and could do. The account's name is not kept. */
export const accountBodySchema = z.object({
  kind: z.literal('account'),
  as: z.enum(['account', 'guest']),
  host: z.string().max(300),
  port: z.number().int(),
  security: securitySchema,
  /** Stream features under TLS as offered to this user; some servers show strangers fewer. */
  offered: streamFeaturesSchema.nullable().optional(),
  login: accountLoginSchema.nullable(),
  /** Stream features after login. */
  features: streamFeaturesSchema.nullable(),
  /** disco#info of the account's own bare JID, of the domain and of its components, as asked by one of its users. */
  self: queryResultSchema(discoInfoSchema).nullable(),
  server: queryResultSchema(discoInfoSchema).nullable(),
  components: z.array(z.object({ jid: z.string().max(300), info: queryResultSchema(discoInfoSchema) })).max(20),
  tests: z.array(accountTestSchema).max(30),
  keptFile: keptFileSchema.nullable().optional(),
  /** How long the last file that is gone was kept, and when that was seen. */
  keptBefore: z
    .object({ days: z.number().int(), at: z.string().max(40) })
    .nullable()
    .optional(),
});
export type AccountBody = z.infer<typeof accountBodySchema>;
