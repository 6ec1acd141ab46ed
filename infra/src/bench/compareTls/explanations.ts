import { readFileSync } from 'node:fs';
import type { TlsSweepBody } from '@signpost/contracts';
import { suiteNameOf } from '@signpost/tls-prober';
import { z } from 'zod';
import { peerNames } from '../peers/peerFindings.ts';
import type { XmppTarget } from '../target/openXmpp.ts';
import { comparedFields, type Difference } from './differences.ts';

/** What was seen of a server, and how. */
export interface Circumstances {
  ours: TlsSweepBody;
  target: XmppTarget;
}

const groupsOfOpenssl = /^(X25519|X448|secp(256|384|521)r1|ffdhe\d+)$/;
const groupsOfNmap = ['secp256r1', 'secp384r1', 'secp521r1', 'X25519', 'ffdhe2048'];

/** What must be true for an explanation to hold. */
const conditions = {
  'every key of TLS 1.2 is an ECDSA key': ({ ours }: Circumstances) =>
    areAll(
      keyTypes(ours, (version) => version !== 'TLSv1.3'),
      /^EC\d+$/,
    ),
  'every key is P-384': ({ ours }: Circumstances) => areAll(keyTypes(ours), /^EC384$/),
  'every key is Ed25519 or Ed448': ({ ours }: Circumstances) => areAll(keyTypes(ours), /^Ed(25519|448)/),
  'the server has several certificates': ({ ours }: Circumstances) =>
    new Set(ours.chains.map(({ certificates }) => certificates[0]?.sha256)).size > 1,
  'TLS 1.3 takes CCM suites alone': ({ ours }: Circumstances) => areAll(suiteNames(ours, 'TLSv1.3'), /_CCM/),
  'the stream is s2s with STARTTLS': ({ target }: Circumstances) => target.direction === 's2s' && target.security === 'starttls',
  'old versions take suites without authentication or encryption alone': ({ ours }: Circumstances) =>
    ours.versions
      .filter(({ version }) => version !== 'TLSv1.2' && version !== 'TLSv1.3')
      .every(({ suites }) => suites.every(({ traits }) => traits.includes('anonymous') || traits.includes('null'))),
  'a key is Ed25519 or Ed448, and the suite is for such keys': ({ ours }: Circumstances, { item }: Difference) =>
    keyTypes(ours).some((key) => /^Ed(25519|448)/.test(key)) && /_ECDSA_/.test(suiteNameOf(item)),
  'none of the groups is one that nmap offers': ({ ours }: Circumstances, { field, where, item }: Difference) => {
    const { groups } = where === 'TLSv1.3' ? ours.groups.tls13 : ours.groups.legacy;
    const needing = field === 'suites' ? [suiteNameOf(item)] : suiteNames(ours, where);
    const needGroup = where === 'TLSv1.3' || needing.every((name) => /_ECDH(E|_anon)_/.test(name));
    return needGroup && groups.length > 0 && groups.every(({ name }) => !groupsOfNmap.includes(name));
  },
  'every suite needs a group, and none is one that OpenSSL offers by itself': ({ ours }: Circumstances) => {
    const groups = [...ours.groups.tls13.groups, ...ours.groups.legacy.groups].map(({ name }) => name);
    const legacy = ours.versions.flatMap(({ version, suites }) => (version === 'TLSv1.3' ? [] : suites.map(({ name }) => name)));
    const needGroup = legacy.every((name) => /_ECDH(E|_anon)_/.test(name));
    return groups.length > 0 && needGroup && groups.every((name) => !groupsOfOpenssl.test(name));
  },
  'every suite is one that OpenSSL offers no more': ({ ours }: Circumstances) =>
    areAll(
      ours.versions.flatMap(({ suites }) => suites.map(({ traits }) => traits.join(' '))),
      /anonymous|null|export|rc4|block64/,
    ),
} satisfies Record<string, (seen: Circumstances, difference: Difference) => boolean>;

const areAll = (texts: readonly string[], pattern: RegExp): boolean =>
  texts.length > 0 && texts.every((text) => pattern.test(text));

/** Kind and size of the leaves' keys, such as `EC256`. */
const keyTypes = ({ chains }: TlsSweepBody, isWanted: (version: string) => boolean = () => true): string[] =>
  chains
    .filter(({ versions }) => versions.some(isWanted))
    .map(({ certificates: [leaf] }) => `${leaf?.keyType ?? ''}${leaf?.keyBits ?? ''}`);

const suiteNames = ({ versions }: TlsSweepBody, wanted: string): string[] =>
  versions.filter(({ version }) => version === wanted).flatMap(({ suites }) => suites.map(({ name }) => name));

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
export const explain = (difference: Difference, seen: Circumstances): Explanation | null =>
  explanations.find((one) => isAbout(one, difference) && conditions[one.when](seen, difference)) ?? null;

function isAbout(one: Explanation, { peer, peerVersion, field, side, where, item }: Difference): boolean {
  const matches = (pattern: string, text: string) => new RegExp(`^(?:${pattern})$`).test(text);
  const same = one.peer === peer && one.peerVersions.includes(peerVersion) && one.field === field && one.side === side;
  return same && matches(one.where, where) && matches(one.item, item);
}
