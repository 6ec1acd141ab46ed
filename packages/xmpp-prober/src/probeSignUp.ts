import {
  failure,
  type Observation,
  type QueryResult,
  type SignUpBody,
  type SignUpForm,
  type StreamFeatures,
} from '@signpost/contracts';
import { readStreamFeatures } from './features/readStreamFeatures.ts';
import { evidenceOf, observe, type Seen } from './observe.ts';
import type { ProbeContext } from './probeContext.ts';
import { readSignUpForm } from './signUp/readSignUpForm.ts';
import { ascend } from './stream/ascend.ts';
import { ns } from './stream/namespaces.ts';
import type { Received, StreamSession } from './stream/streamSession.ts';
import { xml } from './xml/xmlElement.ts';

export interface SignUpTarget {
  domain: string;
  host: string;
  port: number;
  address: string;
  security: 'starttls' | 'direct';
}

/**
 * Asks on a fresh c2s stream under TLS what signing up in the app would take (XEP-0077 §3.1, XEP-0389). Asks only where the
 * server offers it, as each question may cost it a CAPTCHA image. Never submits anything.
 */
export function probeSignUp(context: ProbeContext, target: SignUpTarget): Promise<Observation> {
  const { domain, host, port, address, security } = target;
  return observe(context, { domain, direction: 'c2s', target: `${host}:${port}/${security}`, address }, async () => {
    const ascent = await ascend(context, { ...target, direction: 'c2s' });
    try {
      if (!ascent.after || !ascent.session)
        return { body: bodyOf(null, null), failure: ascent.failure ?? failure('our-fault'), evidence: [] };
      return await ask(ascent.session, readStreamFeatures(ascent.after.element), domain);
    } finally {
      await ascent.session?.close();
    }
  });
}

async function ask(session: StreamSession, features: StreamFeatures, domain: string): Promise<Seen> {
  if (!features.register) return { body: bodyOf(features, null), evidence: [] };
  const reply = await session.iq(domain, xml('query', ns.register));
  const evidence = reply.status === 'answered' ? [evidenceOf('sign-up form', 'application/xml', reply.value.raw)] : [];
  return {
    body: bodyOf(features, formOf(reply)),
    failure: reply.status === 'failed' ? reply.failure : undefined,
    evidence,
  };
}

function formOf(reply: QueryResult<Received>): QueryResult<SignUpForm> {
  if (reply.status !== 'answered') return reply;
  const query = reply.value.element.child('query', ns.register);
  if (!query) return { status: 'failed', failure: failure('stream-invalid', 'an answer without a form') };
  return { status: 'answered', value: readSignUpForm(query) };
}

const bodyOf = (features: StreamFeatures | null, form: SignUpBody['form']): SignUpBody => ({
  kind: 'sign-up',
  streamFeature: features?.register ?? false,
  tokenFeature: features?.registerToken ?? false,
  flows: (features?.registerFlows ?? []).map((name) => name.slice(0, 100)).slice(0, 20),
  form,
});
