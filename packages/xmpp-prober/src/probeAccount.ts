import type { AccountBody, Observation } from '@signpost/contracts';
import type { Result, TlsDetails } from '@signpost/net';
import { AccountLink } from './account/AccountLink.ts';
import { bindResource } from './account/bindResource.ts';
import { exploreServer } from './account/exploreServer.ts';
import { type AccountProbeOptions, runTests } from './account/runTests.ts';
import { distrust, type SignedIn, signIn } from './account/signIn.ts';
import type { TestAccount } from './account/testAccount.ts';
import { enableResumption, type Promised, resume, withResumed } from './account/tests/testResumption.ts';
import { evidenceOf, observe } from './observe.ts';
import type { ProbeContext } from './probeContext.ts';
import type { SignUpTarget } from './probeSignUp.ts';
import { failed, success } from './result.ts';
import { ascend } from './stream/ascend.ts';

/** All asks together; one connection lives no longer. */
const wholeMs = 160_000;
/** The second connection does nothing but take the first one's stream up. */
const againMs = 40_000;

/**
 * Logs in with a test account and tries what only a user can (matrix of XEP-0479): on one stream, cleaned up afterwards, no
 * other user touched; then the connection is dropped and its stream taken up on a second one. Only where TLS was verified.
 * The account's name and password are in nothing that it gives. `service-denied` is the server's refusal of the login.
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
    const body = beginBody(target, account, options);
    const ascent = await climb(patient, target, account);
    try {
      const signedIn = await signIn(patient, domain, ascent, account, body);
      const link = signedIn.ok ? await begin(patient, domain, signedIn.value, body) : signedIn;
      if (!link.ok) return { body, failure: link.failure, evidence: [] };
      await explore(link.value, body, options);
      await provePromise(patient, target, account, link.value, body);
      return { body, evidence: link.value.evidence };
    } finally {
      await ascent.session?.close();
    }
  });
}

const climb = (context: ProbeContext, target: SignUpTarget, account: TestAccount) => {
  const userFor = (details: TlsDetails) => (distrust(context, target.domain, details) ? null : account.jid);
  return ascend(context, { ...target, direction: 'c2s', userFor });
};

const beginBody = (
  { host, port, security }: SignUpTarget,
  account: TestAccount,
  { earlierFile, keptBefore }: AccountProbeOptions,
): AccountBody => ({
  ...{ kind: 'account', as: account.jid === null ? 'guest' : 'account', host, port, security },
  ...{ offered: null, login: null, features: null, self: null, server: null, components: [], tests: [] },
  // A login that fails must not lose the file.
  keptFile: earlierFile ?? null,
  keptBefore: keptBefore ?? null,
});

async function begin(
  context: ProbeContext,
  domain: string,
  { session, features }: SignedIn,
  body: AccountBody,
): Promise<Result<AccountLink>> {
  const jid = await bindResource(session, features.element);
  if (!jid.ok) return jid;
  if (jid.value.split('@')[1]?.split('/')[0] !== domain && body.as === 'account')
    return failed('stream-invalid', 'bound elsewhere');
  const link = new AccountLink(context, session, domain, jid.value);
  link.evidence.push(evidenceOf('features after login', 'application/xml', features.raw));
  return success(link);
}

async function explore(link: AccountLink, body: AccountBody, options: AccountProbeOptions): Promise<void> {
  Object.assign(body, await exploreServer(link));
  const { self, server, components, as } = body;
  const { tests, keptFile } = await runTests(link, { self, server, components }, as, options);
  body.tests.push(...tests);
  body.keptFile = keptFile;
}

/** Loses the connection on purpose and takes its stream up again. A guest would come back as somebody else. */
async function provePromise(
  context: ProbeContext,
  target: SignUpTarget,
  account: TestAccount,
  { session }: AccountLink,
  body: AccountBody,
): Promise<void> {
  const promised = await enableResumption(session);
  const resumed =
    promised.id === null || account.jid === null
      ? null
      : await session.drop().then(() => comeBack(context, target, account, promised));
  body.tests.push({ name: 'resumption', result: withResumed(promised, resumed) });
}

async function comeBack(
  context: ProbeContext,
  target: SignUpTarget,
  account: TestAccount,
  { id }: Promised,
): Promise<boolean | null> {
  const brief: ProbeContext = {
    ...context,
    times: { ...context.times, wholeMs: Math.min(againMs, context.times?.wholeMs ?? againMs) },
  };
  const ascent = await climb(brief, target, account);
  try {
    const again = await signIn(brief, target.domain, ascent, account, { offered: null, login: null, features: null });
    return again.ok && id !== null ? await resume(again.value.session, id) : null;
  } finally {
    await ascent.session?.close();
  }
}
