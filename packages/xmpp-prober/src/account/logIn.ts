import type { AccountLogin } from '@signpost/contracts';
import type { Result, TlsDetails } from '@signpost/net';
import { cleanText } from '../cleanText.ts';
import { readStreamFeatures } from '../features/readStreamFeatures.ts';
import { failed, success } from '../result.ts';
import { ns } from '../stream/namespaces.ts';
import type { StreamSession } from '../stream/streamSession.ts';
import { type XmlElement, xml } from '../xml/xmlElement.ts';
import { channelBindingData } from './channelBindingData.ts';
import { chooseMechanism, type Mechanism } from './chooseMechanism.ts';
import { Scram, type ScramChallenge } from './scram.ts';
import type { TestAccount } from './testAccount.ts';

type ScramMechanism = Extract<Mechanism, { kind: 'scram' }>;
type NamedAccount = Extract<TestAccount, { jid: string }>;

/** Logs in (RFC 6120 §6) on a stream whose TLS was verified before. `service-denied` is the server's refusal. */
export async function logIn(
  session: StreamSession,
  features: XmlElement,
  details: TlsDetails,
  account: TestAccount,
): Promise<Result<AccountLogin>> {
  const chosen = chooseMechanism(readStreamFeatures(features), account, details.version);
  if (!chosen.ok) return chosen;
  const mechanism = chosen.value;
  if (mechanism.kind === 'scram' && account.jid !== null) return logInByScram(session, mechanism, details, account);
  const answer = await say(session, authOf(mechanism.name, initialOf(mechanism, account)));
  return answer.ok ? accepted(mechanism, answer.value, null, true) : answer;
}

async function logInByScram(
  session: StreamSession,
  mechanism: ScramMechanism,
  details: TlsDetails,
  account: NamedAccount,
): Promise<Result<AccountLogin>> {
  const { hash, header, binding } = mechanism;
  const channelBinding = binding && channelBindingData(binding, session, details);
  if (binding && !channelBinding) return failed('our-fault', 'no channel binding');
  const scram = new Scram({ hash, header, channelBinding, username: localPart(account.jid), password: account.password });
  const first = await say(session, authOf(mechanism.name, scram.first()));
  if (!first.ok) return first;
  if (first.value.name !== 'challenge') return failed('stream-invalid', 'let in without proof');
  const answered = await scram.answer(decode(first.value));
  if (!answered.ok) {
    await say(session, xml('abort', ns.sasl));
    return answered;
  }
  const last = await finish(session, answered.value.text);
  if (!last.ok) return last;
  return accepted(mechanism, last.value.end, answered.value.challenge, scram.proves(last.value.proof));
}

/** The server's proof comes with `<success/>`, or in a last challenge before it. */
async function finish(session: StreamSession, text: string): Promise<Result<{ end: XmlElement; proof: string }>> {
  const answer = await say(session, xml('response', ns.sasl, {}, [encode(text)]));
  if (!answer.ok || answer.value.name === 'success')
    return answer.ok ? success({ end: answer.value, proof: decode(answer.value) }) : answer;
  const proof = decode(answer.value);
  const end = await say(session, xml('response', ns.sasl));
  return end.ok ? success({ end: end.value, proof }) : end;
}

function accepted(
  mechanism: Mechanism,
  end: XmlElement,
  challenge: ScramChallenge | null,
  proved: boolean,
): Result<AccountLogin> {
  if (end.name !== 'success') return failed('stream-invalid', 'neither success nor failure');
  if (!proved) return failed('stream-invalid', 'the server did not prove that it knows the account');
  return success({
    mechanism: mechanism.name,
    channelBinding: mechanism.kind === 'scram' ? mechanism.binding : null,
    iterations: challenge?.iterations ?? null,
    serverProved: mechanism.kind === 'scram',
    downgradeProtection: challenge?.downgradeProtection ?? { mechanisms: false, tls: false },
  });
}

async function say(session: StreamSession, element: XmlElement): Promise<Result<XmlElement>> {
  session.send(element);
  const answer = await session.awaitElement('login', ({ namespace }) => namespace === ns.sasl);
  if (!answer.ok) return answer;
  const { element: said } = answer.value;
  if (said.name !== 'failure') return success(said);
  return failed(
    'service-denied',
    `login: ${cleanText(said.elements.find(({ name }) => name !== 'text')?.name ?? 'failure', 60)}`,
  );
}

const authOf = (mechanism: string, initial: string): XmlElement => xml('auth', ns.sasl, { mechanism }, [encode(initial)]);

const initialOf = (mechanism: Mechanism, account: TestAccount): string =>
  mechanism.kind === 'plain' && account.jid !== null ? `\0${localPart(account.jid)}\0${account.password}` : '';

/** An empty text is sent as `=` (RFC 6120 §6.4.2). */
const encode = (text: string): string => Buffer.from(text).toString('base64') || '=';
const decode = (element: XmlElement): string => Buffer.from(element.text(), 'base64').toString('utf8');

export const localPart = (jid: string): string => jid.slice(0, jid.indexOf('@'));
