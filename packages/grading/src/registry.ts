import type { CheckInfo, checkMessages } from '@signpost/contracts';
import { type Check, infoOf } from './check.ts';
import { aeadOnly } from './checks/aeadOnly.ts';
import { brokenSuites } from './checks/brokenSuites.ts';
import { caa } from './checks/caa.ts';
import { certificateChain } from './checks/certificateChain.ts';
import { certificateDates } from './checks/certificateDates.ts';
import { certificateIssuer } from './checks/certificateIssuer.ts';
import { certificateKey } from './checks/certificateKey.ts';
import { certificateName } from './checks/certificateName.ts';
import { certificateSignature } from './checks/certificateSignature.ts';
import { chainOrder } from './checks/chainOrder.ts';
import { channelBinding } from './checks/channelBinding.ts';
import { clientAuthUsage } from './checks/clientAuthUsage.ts';
import { dane } from './checks/dane.ts';
import { dhSize } from './checks/dhSize.ts';
import { directTls } from './checks/directTls.ts';
import { dnssec } from './checks/dnssec.ts';
import { earlyData } from './checks/earlyData.ts';
import { external } from './checks/external.ts';
import { federationWithoutTls } from './checks/federationWithoutTls.ts';
import { forwardSecrecy } from './checks/forwardSecrecy.ts';
import { forwardSecrecyOnly } from './checks/forwardSecrecyOnly.ts';
import { legacyLogin } from './checks/legacyLogin.ts';
import { loginWithoutTls } from './checks/loginWithoutTls.ts';
import { onlyPlain } from './checks/onlyPlain.ts';
import { plainBeforeTls } from './checks/plainBeforeTls.ts';
import { postQuantum } from './checks/postQuantum.ts';
import { publicKeyPins } from './checks/publicKeyPins.ts';
import { rc4 } from './checks/rc4.ts';
import { reachable } from './checks/reachable.ts';
import { registrationBeforeTls } from './checks/registrationBeforeTls.ts';
import { renegotiation } from './checks/renegotiation.ts';
import { scram } from './checks/scram.ts';
import { sharedPrime } from './checks/sharedPrime.ts';
import { smallBlocks } from './checks/smallBlocks.ts';
import { sslv3 } from './checks/sslv3.ts';
import { streamCompression } from './checks/streamCompression.ts';
import { suiteOrder } from './checks/suiteOrder.ts';
import { tlsCompression } from './checks/tlsCompression.ts';
import { tlsOffered } from './checks/tlsOffered.ts';
import { tlsVersion10 } from './checks/tlsVersion10.ts';
import { tlsVersion11 } from './checks/tlsVersion11.ts';
import { tlsVersion12 } from './checks/tlsVersion12.ts';
import { tlsVersion13 } from './checks/tlsVersion13.ts';
import type { Rubric } from './rubric.ts';
import { newestRubric } from './rubrics.ts';

const registry = [
  reachable,
  tlsOffered,
  loginWithoutTls,
  plainBeforeTls,
  federationWithoutTls,
  registrationBeforeTls,
  certificateIssuer,
  certificateDates,
  certificateName,
  certificateChain,
  chainOrder,
  certificateKey,
  certificateSignature,
  clientAuthUsage,
  tlsVersion12,
  tlsVersion13,
  sslv3,
  tlsVersion10,
  tlsVersion11,
  brokenSuites,
  rc4,
  smallBlocks,
  dhSize,
  forwardSecrecy,
  forwardSecrecyOnly,
  aeadOnly,
  tlsCompression,
  streamCompression,
  renegotiation,
  suiteOrder,
  sharedPrime,
  postQuantum,
  earlyData,
  scram,
  onlyPlain,
  channelBinding,
  legacyLogin,
  external,
  directTls,
  dnssec,
  dane,
  caa,
  publicKeyPins,
] as const;

/** The id of every check of the rubric; the compiler knows them all. */
export type CheckId = (typeof registry)[number]['id'];

/** A check without its three texts does not compile: this line is refused. */
type Texts = `check.${CheckId}.${'title' | 'plain' | 'technical'}`;
export const checkTexts = (messages: typeof checkMessages): Readonly<Record<Texts, string>> => messages;

export const checks: readonly Check<CheckId>[] = registry;

/** What other checks the mending of a check puts right as well. */
export const mends: ReadonlyMap<string, readonly string[]> = new Map(checks.map(({ id, alsoMends }) => [id, alsoMends ?? []]));

const infos = new WeakMap<Rubric, CheckInfo[]>();

/** Every check as the API tells it, with what it can hold a letter at under a rubric. */
export function checkInfosOf(rubric: Rubric): CheckInfo[] {
  const known = infos.get(rubric) ?? checks.map((check) => infoOf(check, rubric));
  infos.set(rubric, known);
  return known;
}

/** Every check as the newest rubric has it. */
export const checkInfos: CheckInfo[] = checkInfosOf(newestRubric);
