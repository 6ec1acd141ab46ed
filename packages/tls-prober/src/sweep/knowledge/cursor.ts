import { failureSchema, ourFaults, sweptVersionSchema } from '@signpost/contracts';
import { z } from 'zod';
import { versionNames } from '../names/versions.ts';
import { Choices } from './choices.ts';
import { Knowledge } from './knowledge.ts';

const codes = z.array(z.number().int().min(0).max(65_535)).max(500);
const choices = z.object({
  accepted: codes,
  refused: codes,
  passedOver: codes,
  first: z.number().nullable(),
  order: z.enum(['server', 'client', 'unknown']),
});
const fact = z.boolean().nullable();
const cursorSchema = z.object({
  format: z.literal(1),
  startedAt: z.string(),
  versions: z.record(sweptVersionSchema, z.object({ support: z.enum(['yes', 'no', 'unknown']), suites: choices })),
  groups: z.object({ tls13: choices, legacy: choices }),
  apart: z.object({ tls13: z.boolean(), legacy: z.boolean() }),
  facts: z.object({
    compression: fact,
    secureRenegotiation: fact,
    extendedMasterSecret: fact,
    alpn: z.string().max(60).nullable(),
    alpnSeen: z.boolean(),
    stapled: fact,
    earlyData: fact,
    clientCertificateAsked: fact,
    primes: z.array(z.object({ bits: z.number(), sha256: z.string(), name: z.string().nullable() })).max(20),
    chains: z.array(z.object({ certificates: z.array(z.string()).max(10), versions: z.array(sweptVersionSchema) })).max(6),
    timestamps: z.number(),
  }),
  finished: z.number(),
  secondCertificateAsked: z.boolean(),
  counts: z.object({ answers: z.number(), refusals: z.number(), silent: z.number(), inconclusive: z.number() }),
  trouble: z.array(failureSchema).max(20),
});

/** Older knowledge is thrown away: a server's settings may have changed since. */
const longestLifeMs = 21 * 86_400_000;

/** Everything learned, as text for a later run. `startedAt` is when the sweep began, ISO 8601. */
export function writeCursor(knowledge: Knowledge, startedAt: string): string {
  const { groups, apart, facts, finished, secondCertificateAsked, counts } = knowledge;
  const trouble = knowledge.trouble.filter(({ code }) => !ourFaults.has(code));
  const versions = Object.fromEntries(
    versionNames.map((version) => {
      const { support, suites } = knowledge.versions[version];
      return [version, { support, suites: suites.store() }];
    }),
  );
  const stored = { tls13: groups.tls13.store(), legacy: groups.legacy.store() };
  return JSON.stringify({
    format: 1,
    startedAt,
    versions,
    groups: stored,
    apart,
    facts,
    finished,
    secondCertificateAsked,
    counts,
    trouble,
  });
}

/** What a cursor holds, or `null` when it is none of ours, too old, or of another format. */
export function readCursor(cursor: string, now: Date): { knowledge: Knowledge; startedAt: string } | null {
  const parsed = cursorSchema.safeParse(parseJson(cursor));
  if (!parsed.success || !(now.getTime() - Date.parse(parsed.data.startedAt) < longestLifeMs)) return null;
  const { format: _, startedAt, versions, groups, ...rest } = parsed.data;
  const knowledge = Object.assign(new Knowledge(), rest);
  for (const version of versionNames) {
    const { support, suites } = versions[version];
    knowledge.versions[version] = {
      ...knowledge.versions[version],
      support,
      suites: Choices.restore(knowledge.versions[version].suites.candidates, suites),
    };
  }
  knowledge.groups = {
    tls13: Choices.restore(knowledge.groups.tls13.candidates, groups.tls13),
    legacy: Choices.restore(knowledge.groups.legacy.candidates, groups.legacy),
  };
  return { knowledge, startedAt };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
