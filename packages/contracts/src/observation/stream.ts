import { z } from 'zod';
import { directionSchema, securitySchema } from '../direction.ts';
import { tlsSessionSchema } from './tls.ts';

const names = z.array(z.string().max(300)).max(200);

/** What a `<stream:features/>` says, as far as we use it (RFC 6120 §4.3.2 and the XEPs named). */
export const streamFeaturesSchema = z.object({
  starttls: z.object({ offered: z.boolean(), required: z.boolean() }),
  mechanisms: names,
  /** XEP-0388; `null` when not offered. `inline` are Clark names, `bindInline` the XEP-0386 feature vars. */
  sasl2: z.object({ mechanisms: names, inline: names, bindInline: names, fastMechanisms: names, upgrades: names }).nullable(),
  /** XEP-0440. */
  channelBindings: names,
  /** XEP-0220. */
  dialback: z.object({ offered: z.boolean(), errors: z.boolean() }),
  /** XEP-0077 stream feature, XEP-0445 and XEP-0389. */
  register: z.boolean(),
  registerToken: z.boolean(),
  registerFlows: names,
  /** XEP-0478; `null` when not offered. */
  limits: z.object({ maxBytes: z.number().nullable(), idleSeconds: z.number().nullable() }).nullable(),
  compression: names,
  /** Every child element as `{namespace}name`. */
  all: names,
});
export type StreamFeatures = z.infer<typeof streamFeaturesSchema>;

/** One stream to one address of one SRV target. */
export const streamBodySchema = z.object({
  kind: z.literal('stream'),
  direction: directionSchema,
  security: securitySchema,
  host: z.string(),
  port: z.number().int(),
  address: z.string(),
  family: z.union([z.literal(4), z.literal(6)]),
  /** How far the stream came. */
  reached: z.enum(['nothing', 'connected', 'features-before-tls', 'tls', 'features-after-tls']),
  before: streamFeaturesSchema.nullable(),
  after: streamFeaturesSchema.nullable(),
  tls: tlsSessionSchema.nullable(),
  /**
   * The same once more with TLS 1.2 at most, after TLS 1.3, since what of channel binding is offered hangs on the version
   * (RFC 9266, XEP-0440). `null` where TLS 1.2 is refused, absent where nobody looked or nothing came of it.
   */
  underTls12: z
    .object({ version: z.string(), mechanisms: names, sasl2Mechanisms: names, channelBindings: names })
    .nullable()
    .optional(),
  /** Whether we showed a certificate of our own (s2s). */
  ownCertificate: z.boolean(),
  /** True where direct TLS was agreed only after ALPN was left out (XEP-0368 §3). */
  alpnRefused: z.boolean().optional(),
  connectMs: z.number().nullable(),
  featuresMs: z.number().nullable(),
  streamFrom: z.string().max(300).nullable(),
  streamLang: z.string().max(60).nullable(),
});
export type StreamBody = z.infer<typeof streamBodySchema>;
