import { z } from 'zod';
import { failureSchema } from '../failure.ts';
import { certificateSchema } from './tls.ts';

/** `unknown`: not asked yet, or asked in vain. */
const seen = z.enum(['yes', 'no', 'unknown']);
export type Seen = z.infer<typeof seen>;

export const sweptVersions = ['SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const;
export const sweptVersionSchema = z.enum(sweptVersions);
export type SweptVersion = z.infer<typeof sweptVersionSchema>;

/** A number of the TLS registries, four hexadecimal digits, and its name there. */
const registered = z.object({ code: z.string().max(4), name: z.string().max(80) });

/** What makes suites matter to a letter. */
export const suiteTraitNames = ['anonymous', 'null', 'export', 'rc4', 'block64', 'not-forward-secret', 'not-aead'] as const;
export const suiteTraitSchema = z.enum(suiteTraitNames);
export type SuiteTraitName = z.infer<typeof suiteTraitSchema>;

export const sweptSuiteSchema = registered.extend({ traits: z.array(suiteTraitSchema) });

export const versionSweepSchema = z.object({
  version: sweptVersionSchema,
  answer: seen,
  /** Accepted suites, in the order in which the server chose them. */
  suites: z.array(sweptSuiteSchema).max(400),
  /** Every suite that is not listed was refused. */
  complete: z.boolean(),
  /** Whose preference counts; `unknown` where one suite alone is taken or nothing showed it. */
  order: z.enum(['server', 'client', 'unknown']),
});
export type VersionSweep = z.infer<typeof versionSweepSchema>;

const groupSweepSchema = z.object({ groups: z.array(registered).max(100), complete: z.boolean() });

/** A Diffie-Hellman prime that a server uses; `knownAs` names it when many servers share it. */
export const sweptPrimeSchema = z.object({
  bits: z.number().int(),
  sha256: z.string().length(64),
  knownAs: z.string().max(100).nullable(),
});

/** A chain as sent. `ordered`: each certificate was issued by the next one. */
export const sweptChainSchema = z.object({
  versions: z.array(sweptVersionSchema),
  certificates: z.array(certificateSchema).max(10),
  ordered: z.boolean(),
});
export type SweptChain = z.infer<typeof sweptChainSchema>;

/** One line of the least possible number of handshakes. */
export const leastItemSchema = z.object({ what: z.string().max(200), count: z.number().int() });

/** What many handshakes with one address of one target showed. A later sweep goes on where an earlier one ended. */
export const tlsSweepBodySchema = z.object({
  kind: z.literal('tls-sweep'),
  mode: z.enum(['fast', 'polite']),
  /** Nothing is left to ask. */
  complete: z.boolean(),
  /** Nothing is left that could change a letter or a cap. */
  decided: z.boolean(),
  versions: z.array(versionSweepSchema).max(5),
  /** Over all versions: `yes` when an accepted suite has the trait, `no` only when every suite that has it was refused. */
  traits: z.record(suiteTraitSchema, seen),
  groups: z.object({ tls13: groupSweepSchema, legacy: groupSweepSchema }),
  primes: z.array(sweptPrimeSchema).max(20),
  compression: seen,
  secureRenegotiation: seen,
  extendedMasterSecret: seen,
  ocspStapled: seen,
  signedCertificateTimestamps: z.number().int(),
  earlyData: seen,
  clientCertificateAsked: seen,
  /** The ALPN name that the server chose among those offered; `null` when none, absent when nothing showed it. */
  alpn: z.string().max(60).nullable().optional(),
  chains: z.array(sweptChainSchema).max(6),
  /** Over all runs that this knowledge took. */
  handshakes: z.object({
    accepted: z.number().int(),
    refused: z.number().int(),
    /** Ended without alert; counted as refused because known hellos were taken before and after. */
    silent: z.number().int(),
    inconclusive: z.number().int(),
    least: z.object({ total: z.number().int(), items: z.array(leastItemSchema).max(40) }),
  }),
  /** Of this run alone. */
  connections: z.number().int(),
  bytesRead: z.number().int(),
  bytesWritten: z.number().int(),
  /** Spent waiting between handshakes out of courtesy. */
  pausedMs: z.number(),
  trouble: z.array(failureSchema).max(20),
  /** Where a later run goes on; `null` or absent when nothing is left to ask. */
  cursor: z.string().max(200_000).nullable().optional(),
});
export type TlsSweepBody = z.infer<typeof tlsSweepBodySchema>;
