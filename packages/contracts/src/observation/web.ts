import { z } from 'zod';
import { failureSchema } from '../failure.ts';

const links = z.record(z.string(), z.string().max(1000));

/** Provider file v2 of XMPP Providers; a field that is missing or not usable is absent. */
export const providerFileSchema = z.object({
  website: links.optional(),
  alternativeJids: z.array(z.string().max(300)).optional(),
  busFactor: z.number().optional(),
  organization: z.string().max(60).optional(),
  passwordReset: links.optional(),
  serverTesting: z.boolean().optional(),
  maximumHttpFileUploadTotalSize: z.number().optional(),
  maximumHttpFileUploadStorageTime: z.number().optional(),
  maximumMessageArchiveManagementStorageTime: z.number().optional(),
  professionalHosting: z.boolean().optional(),
  freeOfCharge: z.boolean().optional(),
  legalNotice: links.optional(),
  serverLocations: z.array(z.string().max(10)).optional(),
  since: z.string().max(30).optional(),
});
export type ProviderFile = z.infer<typeof providerFileSchema>;

export const hostMetaWays = ['websocket', 'xbosh', 'tls', 'quic', 's2s-websocket', 's2s-tls', 's2s-quic'] as const;

/** What host-meta.json says beyond XEP-0156 where it holds a top-level `xmpp` object (XEP-0487). */
export const hostMeta2Schema = z.object({
  ttlSeconds: z.number().int().nullable(),
  /** SHA-256 of public keys that clients shall trust, Base64 (RFC 7469 §2.4). */
  publicKeyPins: z.array(z.string().max(100)).max(20),
  links: z
    .array(
      z.object({
        way: z.enum(hostMetaWays),
        /** A port, or an address where the way goes over the web. */
        port: z.number().int().nullable(),
        href: z.string().max(1000).nullable(),
        ips: z.array(z.string().max(60)).max(10),
        sni: z.string().max(253).nullable(),
        priority: z.number().int().nullable(),
        weight: z.number().int().nullable(),
        encryptedHello: z.boolean(),
      }),
    )
    .max(20),
});
export type HostMeta2 = z.infer<typeof hostMeta2Schema>;

/** Well-known files of the domain (XEP-0156, provider file v2, POSH RFC 7711). */
export const webBodySchema = z.object({
  kind: z.literal('web'),
  resources: z
    .array(
      z.object({
        name: z.enum(['host-meta', 'host-meta.json', 'provider-file', 'posh-client', 'posh-server']),
        url: z.string().max(1000),
        status: z.number().int().nullable(),
        failure: failureSchema.optional(),
      }),
    )
    .max(10),
  websocketUrls: z.array(z.string().max(1000)).max(10),
  boshUrls: z.array(z.string().max(1000)).max(10),
  /** Absent in older observations. */
  hostMeta2: hostMeta2Schema.nullable().optional(),
  providerFile: providerFileSchema.nullable(),
  providerFileUntouched: z.boolean(),
  poshFingerprints: z.array(z.object({ direction: z.enum(['c2s', 's2s']), sha256: z.string().max(100) })).max(50),
});
export type WebBody = z.infer<typeof webBodySchema>;
