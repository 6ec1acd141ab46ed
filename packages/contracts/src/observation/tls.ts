import { z } from 'zod';

/** What one certificate says; times are ISO 8601, sizes bits. */
export const certificateSchema = z.object({
  sha256: z.string(),
  subject: z.string(),
  issuer: z.string(),
  serialNumber: z.string(),
  notBefore: z.string(),
  notAfter: z.string(),
  keyType: z.string(),
  keyBits: z.number().int().nullable(),
  signatureAlgorithm: z.string(),
  dnsNames: z.array(z.string()).max(100),
  srvNames: z.array(z.string()).max(100),
  xmppAddresses: z.array(z.string()).max(100),
  extendedKeyUsages: z.array(z.string()).max(50),
  selfSigned: z.boolean(),
  isCa: z.boolean(),
  sctCount: z.number().int(),
  spkiSha256: z.string(),
  /** For TLSA records of matching type 2 (RFC 6698 §2.1.3). */
  sha512: z.string().optional(),
  spkiSha512: z.string().optional(),
});
export type Certificate = z.infer<typeof certificateSchema>;

export const trustProblems = [
  'untrusted-issuer',
  'self-signed',
  'expired',
  'not-yet-valid',
  'incomplete-chain',
  'weak-signature',
  'invalid',
] as const;

/** Whether the chain leads to a root we trust, and whether the leaf names the JID domain (RFC 6120 §13.7). */
export const trustSchema = z.object({
  chainTrusted: z.boolean(),
  chainProblem: z.enum(trustProblems).optional(),
  chainDetail: z.string().max(200).optional(),
  nameMatches: z.boolean(),
  validNow: z.boolean(),
});
export type Trust = z.infer<typeof trustSchema>;

/** The TLS session that an ordinary modern client gets. */
export const tlsSessionSchema = z.object({
  version: z.string(),
  suite: z.string(),
  group: z.string().nullable(),
  alpn: z.string().nullable(),
  chain: z.array(certificateSchema).max(10),
  /** How many certificates from the leaf on hang together: each but the last of them was signed by the next. */
  linkedCertificates: z.number().int().optional(),
  trust: trustSchema,
  handshakeMs: z.number(),
});
export type TlsSession = z.infer<typeof tlsSessionSchema>;
