import { observationSchema, type SignUpBody } from '@signpost/contracts';
import { createAuthority, type Issued, ScriptedServers, secureSocket } from '@signpost/testing';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fakeContext } from './fakes/fakeContext.ts';
import { loopbackNet, shortTimes } from './fakes/loopbackNet.ts';
import { featuresWith } from './fakes/transcripts.ts';
import { probeSignUp } from './probeSignUp.ts';

const servers = new ScriptedServers();
const offered = featuresWith("<register xmlns='http://jabber.org/features/iq-register'/>");
let site: Issued;
let sent = '';

beforeAll(async () => {
  site = await (await createAuthority()).issue({ dnsNames: ['example.org'] });
});
afterEach(async () => {
  sent = '';
  await servers.stop();
});

type Answer = (id: string) => string;

async function ask(answer: Answer, features = offered): Promise<{ body: SignUpBody; failure: string | undefined }> {
  const port = await servers.serve((socket) => {
    const secured = secureSocket(socket, site);
    secured.on('data', (data) => {
      sent += data.toString();
      if (data.includes('<stream:stream')) secured.write(features);
      const [, id = ''] = /<iq [^>]*id='([^']+)'/.exec(data.toString()) ?? [];
      if (id) secured.write(answer(id));
    });
  });
  const context = fakeContext({ net: loopbackNet([port]), context: { times: shortTimes } });
  const target = { domain: 'example.org', host: 'h', port, address: '127.0.0.1', security: 'direct' } as const;
  const { body, failure } = observationSchema.parse(await probeSignUp(context, target));
  if (body.kind !== 'sign-up') throw new Error('not sign-up');
  return { body, failure: failure?.code };
}

const result =
  (inside: string): Answer =>
  (id) =>
    `<iq type='result' id='${id}' from='example.org'><query xmlns='jabber:iq:register'>${inside}</query></iq>`;

async function formOf(inside: string) {
  const { form } = (await ask(result(inside))).body;
  return form?.status === 'answered' ? form.value : form;
}

describe('probeSignUp', () => {
  it('reads plain fields and only ever asks', async () => {
    expect(await formOf('<instructions>Choose\u202e well</instructions><username/><password/><email/>')).toEqual({
      fields: ['username', 'password', 'email'],
      webUrl: null,
      captcha: false,
      emailAsked: true,
      instructions: 'Choose  well',
    });
    expect(sent).toContain("type='get'");
    expect(sent).not.toContain("type='set'");
    expect(sent).not.toContain('from=');
  });

  it('reads a data form with a CAPTCHA', async () => {
    const hidden = "<field var='FORM_TYPE' type='hidden'><value>urn:xmpp:captcha</value></field>";
    const asked = "<field var='username' type='text-single'/><field var='ocr'><media xmlns='urn:xmpp:media-element'/></field>";
    const form = `<x xmlns='jabber:x:data' type='form'><instructions>Look</instructions>${hidden}${asked}</x>`;
    const read = { fields: ['username', 'ocr'], webUrl: null, captcha: true, emailAsked: false, instructions: 'Look' };
    expect(await formOf(form)).toEqual(read);
  });

  it('reads a web address, if it is one', async () => {
    const at = (url: string) => `<instructions>Go there</instructions><x xmlns='jabber:x:oob'><url>${url}</url></x>`;
    expect(await formOf(at('https://example.org/join'))).toMatchObject({ fields: [], webUrl: 'https://example.org/join' });
    expect(await formOf(at('javascript:alert(1)'))).toMatchObject({ webUrl: null });
  });

  it('keeps a refusal', async () => {
    const inside =
      "<not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'>Closed</text>";
    const { body } = await ask((id) => `<iq type='error' id='${id}'><error type='cancel'>${inside}</error></iq>`);
    expect(body.form).toEqual({ status: 'refused', condition: 'not-allowed', text: 'Closed' });
  });

  it('does not ask where the server does not offer it', async () => {
    const flow = "<register xmlns='urn:xmpp:register:0'><flow id='0'><name>By mail</name></flow></register>";
    const { body, failure } = await ask(() => '', featuresWith(`${flow}<register xmlns='urn:xmpp:ibr-token:0'/>`));
    expect(body).toEqual({ kind: 'sign-up', streamFeature: false, tokenFeature: true, flows: ['By mail'], form: null });
    expect(failure).toBeUndefined();
    expect(sent).not.toContain('<iq');
  });

  it.each<[string, Answer]>([
    ['another id', (id) => result('<username/>')(`${id}0`)],
    ['another sender', (id) => result('<username/>')(id).replace("from='example.org'", "from='evil.example'")],
    ['a question', (id) => `<iq type='get' id='${id}'><query xmlns='jabber:iq:register'/></iq>`],
    ['nothing', () => ''],
  ])('waits in vain for an answer when %s comes', async (_name, answer) => {
    const { body, failure } = await ask(answer);
    expect(failure).toBe('stream-timeout');
    expect(body).toMatchObject({ streamFeature: true, form: { status: 'failed', failure: { code: 'stream-timeout' } } });
  });

  it.each<[string, string, string]>([
    ['entities', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'stream-invalid'],
    ['a nest 10,000 deep', '<a>'.repeat(10_000), 'limit-exceeded'],
    ['a stanza without end', `<iq>${'x'.repeat(300_000)}`, 'limit-exceeded'],
    ['ten thousand stanzas', '<presence/>'.repeat(10_000), 'limit-exceeded'],
    ['the end of the stream', '</stream:stream>', 'connection-lost'],
  ])('ends in a reason where %s comes in place of the form', async (_name, text, code) => {
    const startedAt = performance.now();
    const { body, failure } = await ask(() => text);
    expect(failure).toBe(code);
    expect(body).toMatchObject({ streamFeature: true, form: { status: 'failed', failure: { code } } });
    expect(performance.now() - startedAt).toBeLessThan(shortTimes.wholeMs);
  });

  it('takes of a huge form what it can use', async () => {
    const fields = Array.from({ length: 3_000 }, (_, index) => `<field var='f${index}' type='text-single'/>`).join('');
    const read = await formOf(`<x xmlns='jabber:x:data' type='form'>${fields}</x>`);
    expect(read).toMatchObject({ fields: expect.objectContaining({ length: 50 }), captcha: false });
  });
});
