import type { SignUpBody, StoredObservation } from '@signpost/contracts';
import { describe, expect, it } from 'vitest';
import { capabilitiesOf } from './capabilitiesOf.ts';
import { configured, disco, features, identity, signUpForm, stored, stream } from './fixture.ts';

const body = (change: Partial<SignUpBody> = {}): SignUpBody => ({
  kind: 'sign-up',
  streamFeature: true,
  tokenFeature: false,
  flows: [],
  form: { status: 'answered', value: signUpForm() },
  ...change,
});
const by = (name: string): StoredObservation =>
  disco({ info: { identities: [identity('server/im', name)] }, version: [name, '1'] });
const signUp = (observations: StoredObservation[]) => capabilitiesOf(observations, configured).signUp;
const of = (change: Partial<SignUpBody>, ...others: StoredObservation[]) => signUp([stored(body(change)), ...others]);
const link = { fields: [], webUrl: 'https://example.org/join', instructions: 'Please use the web page.' };

describe('the decision table', () => {
  it.each<[string, Partial<SignUpBody>, StoredObservation[], object]>([
    ['nothing offered', { streamFeature: false, form: null }, [], { answer: 'no', way: 'closed' }],
    ['a token alone', { streamFeature: false, tokenFeature: true, form: null }, [], { answer: 'claimed', way: 'invitation' }],
    [
      'a web page alone',
      { form: { status: 'answered', value: signUpForm(link) } },
      [],
      { answer: 'claimed', way: 'web', webUrl: 'https://example.org/join' },
    ],
    ['a form', {}, [], { answer: 'claimed', way: 'in-app' }],
    ['a form and a token on Prosody', { tokenFeature: true }, [by('Prosody')], { answer: 'claimed', way: 'invitation' }],
    ['a form and a token on Snikket', { tokenFeature: true }, [by('Snikket')], { answer: 'claimed', way: 'invitation' }],
    [
      'a form and a token on ejabberd',
      { tokenFeature: true },
      [by('ejabberd')],
      { answer: 'claimed', way: 'in-app-or-invitation' },
    ],
    ['a form and a token on something else', { tokenFeature: true }, [], { answer: 'unknown', way: 'in-app-or-invitation' }],
    [
      'an error',
      { form: { status: 'refused', condition: 'not-allowed', text: null } },
      [],
      { answer: 'claimed', way: 'closed', note: { id: 'sign-up.refused', params: { condition: 'not-allowed' } } },
    ],
    ['flows', { streamFeature: false, flows: ['0'] }, [], { answer: 'claimed', way: 'in-app' }],
    [
      'no answer to the form',
      { form: { status: 'failed', failure: { code: 'stream-timeout' } } },
      [],
      { answer: 'unknown', way: null, reason: 'unreachable' },
    ],
  ])('%s', (_name, change, others, expected) => expect(of(change, ...others)).toMatchObject(expected));

  it('tells the hurdles of the form, and nothing of a form that was not seen', () => {
    const hard = of({ form: { status: 'answered', value: signUpForm({ captcha: true, emailAsked: true }) } });
    expect([hard.captcha.answer, hard.emailAsked.answer]).toEqual(['yes', 'yes']);
    expect(of({}).captcha.answer).toBe('no');
    expect(of({ form: null, streamFeature: false }).captcha.answer).toBe('unknown');
  });

  it('shows no link that a browser must not follow', () => {
    const value = signUpForm({ ...link, webUrl: 'javascript:alert(1)' });
    expect(of({ form: { status: 'answered', value } })).toMatchObject({ way: 'web', webUrl: null });
  });

  it('falls back on the ordinary stream, which tells closed but not open', () => {
    expect(signUp([stream('c2s', features())])).toMatchObject({ answer: 'no', way: 'closed' });
    expect(signUp([stream('c2s', features({ register: true }))])).toMatchObject({ answer: 'unknown', reason: 'not-tested' });
    expect(signUp([])).toMatchObject({ answer: 'unknown', way: null, reason: 'unreachable' });
  });
});
