import { type Fact, message, type SignUp, type SignUpBody, type SignUpForm, type UnknownReason } from '@signpost/contracts';
import { type Evidence, reasonOf, type Seen } from './evidence.ts';

type Way = NonNullable<SignUp['way']>;
type Verdict = Pick<Fact, 'answer' | 'reason' | 'note'> & { way: SignUp['way'] };

const claimed = (way: Way, note?: Fact['note']): Verdict => ({ answer: 'claimed', way, ...(note ? { note } : {}) });
const unknown = (reason: UnknownReason, way: SignUp['way'] = null): Verdict => ({ answer: 'unknown', reason, way });

/** How to get an account there. Nothing was submitted, so what looks open is claimed at best. */
export function signUpFrom(evidence: Evidence): SignUp {
  const seen = signUpSeen(evidence);
  if (!seen)
    return { ...unknown(evidence.clientStreams.length > 0 ? 'not-tested' : 'unreachable'), ...hurdles(null), webUrl: null };
  const form = seen.body.form?.status === 'answered' ? seen.body.form.value : null;
  return {
    ...verdictOf(seen.body, evidence),
    webUrl: webUrlOf(form),
    ...hurdles(form),
    vantage: 'C1',
    observationId: seen.id,
  };
}

/** The sign-up probe, or else what the ordinary stream shows of it. */
function signUpSeen({ signUp, clientStreams }: Evidence): Seen<SignUpBody> | null {
  if (signUp && !signUp.failure) return signUp;
  const stream = clientStreams.find(({ body }) => body.after !== null);
  const after = stream?.body.after;
  if (!stream || !after) return null;
  const { register, registerToken, registerFlows } = after;
  const body = {
    kind: 'sign-up',
    streamFeature: register,
    tokenFeature: registerToken,
    flows: registerFlows,
    form: null,
  } as const;
  return { id: stream.id, failure: null, body };
}

/** The decision table: stream feature, form, token, software (XEP-0077, XEP-0389, XEP-0445). */
function verdictOf({ streamFeature, tokenFeature, flows, form }: SignUpBody, { software }: Evidence): Verdict {
  if (flows.length > 0) return claimed('in-app', message('sign-up.flows', { flows: flows.slice(0, 5).join(', ') }));
  if (!streamFeature) {
    return tokenFeature ? claimed('invitation') : { answer: 'no', way: 'closed', note: message('sign-up.not-in-app') };
  }
  if (!form) return unknown('not-tested');
  if (form.status === 'failed') return unknown(reasonOf(form.failure));
  if (form.status === 'refused') return claimed('closed', message('sign-up.refused', { condition: form.condition }));
  if (!takesFields(form.value)) return form.value.webUrl || form.value.instructions ? claimed('web') : unknown('refused');
  return tokenFeature ? withToken(software) : claimed('in-app');
}

const takesFields = ({ fields }: SignUpForm): boolean => fields.length > 0;

/** Invitations and a form together mean different things in different software; only a submit would tell. */
function withToken(software: Evidence['software']): Verdict {
  if (software === 'prosody' || software === 'snikket') return claimed('invitation', message('sign-up.invitation-by-default'));
  if (software === 'ejabberd') return claimed('in-app-or-invitation');
  return unknown('hidden-by-software', 'in-app-or-invitation');
}

function hurdles(form: SignUpForm | null): Pick<SignUp, 'captcha' | 'emailAsked'> {
  const answer = (shown: boolean | undefined): Fact =>
    shown === undefined ? { answer: 'unknown', reason: 'not-tested' } : { answer: shown ? 'yes' : 'no', vantage: 'C1' };
  return { captcha: answer(form?.captcha), emailAsked: answer(form?.emailAsked) };
}

/** Only an address that a browser may be sent to. */
const webUrlOf = (form: SignUpForm | null): string | null =>
  form?.webUrl && /^https?:\/\/[^\s"'<>]+$/i.test(form.webUrl) ? form.webUrl : null;
