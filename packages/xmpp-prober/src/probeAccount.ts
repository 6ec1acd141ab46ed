import type { AccountBody, Failure, Observation } from '@signpost/contracts';
import { failure } from '@signpost/contracts';
import type { Result, TlsDetails } from '@signpost/net';
import { readTlsSession } from '@signpost/tls-prober';
import { AccountLink } from './account/AccountLink.ts';
import { bindResource } from './account/bindResource.ts';
import { exploreServer } from './account/exploreServer.ts';
import { logIn } from './account/logIn.ts';
import { type AccountProbeOptions, runTests } from './account/runTests.ts';
import type { TestAccount } from './account/testAccount.ts';
import { enableResumption } from './account/tests/testResumption.ts';
import { readStreamFeatures } from './features/readStreamFeatures.ts';
import { evidenceOf, observe } from './observe.ts';
import type { ProbeContext } from './probeContext.ts';
import type { SignUpTarget } from './probeSignUp.ts';
import { failed, success } from './result.ts';
import { ascend } from './stream/ascend.ts';
import type { Ascent } from './stream/ascent.ts';
import type { StreamSession } from './stream/streamSession.ts';

/** All asks together; one connection lives no longer. */
const wholeMs = 160_000;

/**
 * Logs in with a test account and tries what only a user can (matrix of XEP-0479): once on one stream, cleaned up
 * afterwards, no other user touched. Only where TLS was verified. The account's name and password are in nothing that it
 * gives. `service-denied` is the server's refusal of the login.
 */
export function probeAccount(
  context: ProbeContext,
  target: SignUpTarget,
  account: TestAccount,
  options: AccountProbeOptions = {},
): Promise<Observation> {
  const patient: ProbeContext = { ...context, times: { wholeMs, ...context.times } };
  const { domain, host, port, security, address } = target;
  const place = { domain, direction: 'c2s', target: `${host}:${port}/${security}`, address } as const;
  return observe(patient, place, async () => {
    const userFor = (details: TlsDetails) => (distrust(context, domain, details) ? null : account.jid);
    const ascent = await ascend(patient, { ...target, direction: 'c2s', userFor });
    const body = beginBody(target, account);
    try {
      const link = await enter(patient, domain, ascent, account, body);
      if (!link.ok) return { body, failure: link.failure, evidence: [] };
      await explore(link.value, body, options);
      return { body, evidence: link.value.evidence };
    } finally {
      await ascent.session?.close();
    }
  });
}

const beginBody = ({ host, port, security }: SignUpTarget, account: TestAccount): AccountBody => ({
  ...{ kind: 'account', as: account.jid === null ? 'guest' : 'account', host, port, security },
  ...{ offered: null, login: null, features: null, self: null, server: null, components: [], tests: [] },
});

async function enter(
  context: ProbeContext,
  domain: string,
  ascent: Ascent,
  account: TestAccount,
  body: AccountBody,
): Promise<Result<AccountLink>> {
  const { session, after, details } = ascent;
  if (!session || !after || !details) return { ok: false, failure: ascent.failure ?? failure('our-fault') };
  const doubt = distrust(context, domain, details);
  if (doubt) return { ok: false, failure: doubt };
  body.offered = readStreamFeatures(after.element);
  const login = await logIn(session, after.element, details, account);
  if (!login.ok) return login;
  body.login = login.value;
  return begin(context, domain, session, body);
}

/** A password, even hashed, goes to nobody but the domain itself. */
function distrust(context: ProbeContext, domain: string, details: TlsDetails): Failure | null {
  const { trust } = readTlsSession(details, { domain, direction: 'c2s', now: context.net.clock.now() });
  if (trust.chainTrusted && trust.nameMatches && trust.validNow) return null;
  return failure('tls-failed', 'not verified, so we did not log in');
}

async function begin(
  context: ProbeContext,
  domain: string,
  session: StreamSession,
  body: AccountBody,
): Promise<Result<AccountLink>> {
  session.restart();
  const contact = context.net.identity.contact || null;
  const opened = await session.open({ direction: 'c2s', to: domain, from: null, lang: 'en', contact });
  if (!opened.ok) return opened;
  body.features = readStreamFeatures(opened.value.element);
  const jid = await bindResource(session, opened.value.element);
  if (!jid.ok) return jid;
  if (jid.value.split('@')[1]?.split('/')[0] !== domain && body.as === 'account')
    return failed('stream-invalid', 'bound elsewhere');
  const link = new AccountLink(context, session, domain, jid.value);
  link.evidence.push(evidenceOf('features after login', 'application/xml', opened.value.raw));
  return success(link);
}

async function explore(link: AccountLink, body: AccountBody, options: AccountProbeOptions): Promise<void> {
  Object.assign(body, await exploreServer(link));
  const { self, server, components, as } = body;
  body.tests.push(...(await runTests(link, { self, server, components }, as, options)));
  body.tests.push({ name: 'resumption', result: (await enableResumption(link)).result });
}
