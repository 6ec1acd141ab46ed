import { z } from 'zod';
import { failureSchema } from '../failure.ts';

/** `secure` and `bogus` only from a validating resolver (RFC 4035); `unknown` where none is configured. */
export const dnssecSchema = z.enum(['secure', 'insecure', 'bogus', 'unknown']);
export type Dnssec = z.infer<typeof dnssecSchema>;

export const serviceNames = ['xmpp-client', 'xmpps-client', 'xmpp-server', 'xmpps-server'] as const;
export const serviceNameSchema = z.enum(serviceNames);
export type ServiceName = z.infer<typeof serviceNameSchema>;

export const tlsaSchema = z.object({
  usage: z.number().int(),
  selector: z.number().int(),
  matchingType: z.number().int(),
  hex: z.string().max(2048),
});
export type Tlsa = z.infer<typeof tlsaSchema>;

export const resolvedAddressSchema = z.object({
  address: z.string(),
  family: z.union([z.literal(4), z.literal(6)]),
  /** `null` when it may be dialled, otherwise why not (SECURITY: SSRF). */
  forbidden: z.enum(['private', 'loopback', 'link-local', 'reserved', 'multicast', 'own', 'metadata']).nullable(),
});
export type ResolvedAddress = z.infer<typeof resolvedAddressSchema>;

export const srvTargetSchema = z.object({
  host: z.string(),
  port: z.number().int(),
  priority: z.number().int(),
  weight: z.number().int(),
  /** True where there is no SRV record and the domain itself is dialled (RFC 6120 §3.2.2). */
  fallback: z.boolean(),
  portForbidden: z.boolean(),
  addresses: z.array(resolvedAddressSchema).max(16),
  addressFailure: failureSchema.optional(),
  dnssec: dnssecSchema,
  tlsa: z.array(tlsaSchema).max(16),
  tlsaDnssec: dnssecSchema,
  /** Why nothing is known of its TLSA records; that a name has none is no failure. */
  tlsaFailure: failureSchema.optional(),
});
export type SrvTarget = z.infer<typeof srvTargetSchema>;

export const serviceSchema = z.object({
  service: serviceNameSchema,
  /** `denied` is the explicit target `.` of RFC 2782; `absent` means no SRV record. */
  status: z.enum(['records', 'fallback', 'absent', 'denied', 'failed']),
  failure: failureSchema.optional(),
  dnssec: dnssecSchema,
  targets: z.array(srvTargetSchema).max(8),
});
export type Service = z.infer<typeof serviceSchema>;

export const dnsBodySchema = z.object({
  kind: z.literal('dns'),
  dnssec: dnssecSchema,
  validating: z.boolean(),
  services: z.array(serviceSchema),
  caa: z.array(z.object({ tag: z.string(), value: z.string().max(300), critical: z.boolean() })).max(50),
  caaDomain: z.string().nullable(),
  /** Why it is not known whose CAA records hold; that there are none is no failure. */
  caaFailure: failureSchema.optional(),
});
export type DnsBody = z.infer<typeof dnsBodySchema>;
