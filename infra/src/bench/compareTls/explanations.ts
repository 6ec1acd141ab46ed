import { readFileSync } from 'node:fs';
import type { TlsSweepBody } from '@signpost/contracts';
import { z } from 'zod';
import { peerNames } from '../peers/peerFindings.ts';
import { comparedFields, type Difference } from './differences.ts';

/** What must be true of the server for an explanation to hold. */
const conditions = {
  always: () => true,
  'legacy key is ECDSA': (ours: TlsSweepBody) =>
    keyKinds(ours, (version) => version !== 'TLSv1.3').every((kind) => kind === 'EC'),
  'several certificates': ({ chains }: TlsSweepBody) =>
    new Set(chains.map(({ certificates }) => certificates[0]?.sha256)).size > 1,
} satisfies Record<string, (ours: TlsSweepBody) => boolean>;

const keyKinds = ({ chains }: TlsSweepBody, isWanted: (version: string) => boolean): string[] =>
  chains.filter(({ versions }) => versions.some(isWanted)).map(({ certificates }) => certificates[0]?.keyType ?? '');

const explanationSchema = z.strictObject({
  peer: z.enum(peerNames),
  /** Versions of the scanner that behave so. */
  peerVersions: z.array(z.string()).min(1),
  field: z.enum(comparedFields),
  side: z.enum(['ours', 'theirs']),
  /** Regular expressions that the whole of `where` and of `item` must match. */
  where: z.string(),
  item: z.string(),
  when: z.enum(Object.keys(conditions) as [keyof typeof conditions]),
  cause: z.string(),
  /** The test that reproduces it, and its name there. */
  test: z.strictObject({ file: z.string(), name: z.string() }),
});
export type Explanation = z.infer<typeof explanationSchema>;

/** Why scanners and we differ, each time with the test that shows it. */
export const explanations: readonly Explanation[] = z
  .array(explanationSchema)
  .parse(JSON.parse(readFileSync(new URL('./explanations.json', import.meta.url), 'utf8')));

/** The explanation of a difference, or `null` when there is none. */
export const explain = (difference: Difference, ours: TlsSweepBody): Explanation | null =>
  explanations.find((one) => isAbout(one, difference) && conditions[one.when](ours)) ?? null;

function isAbout(one: Explanation, { peer, peerVersion, field, side, where, item }: Difference): boolean {
  const matches = (pattern: string, text: string) => new RegExp(`^(?:${pattern})$`).test(text);
  const same = one.peer === peer && one.peerVersions.includes(peerVersion) && one.field === field && one.side === side;
  return same && matches(one.where, where) && matches(one.item, item);
}
