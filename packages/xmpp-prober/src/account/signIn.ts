import { type AccountBody, type Failure, failure } from '@signpost/contracts';
import type { Result, TlsDetails } from '@signpost/net';
import { readTlsSession } from '@signpost/tls-prober';
import { readStreamFeatures } from '../features/readStreamFeatures.ts';
import type { ProbeContext } from '../probeContext.ts';
import { success } from '../result.ts';
import type { Ascent } from '../stream/ascent.ts';
import type { Received, StreamSession } from '../stream/streamSession.ts';
import { logIn } from './logIn.ts';
import type { TestAccount } from './testAccount.ts';

export interface SignedIn {
  session: StreamSession;
  /** Stream features after login. */
  features: Received;
}

/** Logs in where TLS was verified, and opens the stream anew. What was seen on the way is put into `seen`. */
export async function signIn(
  context: ProbeContext,
  domain: string,
  ascent: Ascent,
  account: TestAccount,
  seen: Pick<AccountBody, 'offered' | 'login' | 'features'>,
): Promise<Result<SignedIn>> {
  const { session, after, details } = ascent;
  if (!session || !after || !details) return { ok: false, failure: ascent.failure ?? failure('our-fault') };
  const doubt = distrust(context, domain, details);
  if (doubt) return { ok: false, failure: doubt };
  seen.offered = readStreamFeatures(after.element);
  const login = await logIn(session, after.element, details, account);
  if (!login.ok) return login;
  seen.login = login.value;
  session.restart();
  const contact = context.net.identity.contact || null;
  const opened = await session.open({ direction: 'c2s', to: domain, from: null, lang: 'en', contact });
  if (!opened.ok) return opened;
  seen.features = readStreamFeatures(opened.value.element);
  return success({ session, features: opened.value });
}

/** A password, even hashed, goes to nobody but the domain itself. */
export function distrust(context: ProbeContext, domain: string, details: TlsDetails): Failure | null {
  const { trust } = readTlsSession(details, { domain, direction: 'c2s', now: context.net.clock.now() });
  if (trust.chainTrusted && trust.nameMatches && trust.validNow) return null;
  return failure('tls-failed', 'not verified, so we did not log in');
}
