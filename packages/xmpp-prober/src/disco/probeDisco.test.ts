import { EventEmitter } from 'node:events';
import { type DiscoBody, type DiscoInfo, observationSchema } from '@signpost/contracts';
import type { LibraryClient, LibraryElement } from '@xmpp/client';
import { xml } from '@xmpp/client';
import { describe, expect, it } from 'vitest';
import { fakeContext, realClock } from '../fakes/fakeContext.ts';
import { createPacer } from '../observer/createPacer.ts';
import { HomeLink } from '../observer/HomeLink.ts';
import { probeDisco } from './probeDisco.ts';

const info = 'http://jabber.org/protocol/disco#info';
const itemsNs = 'http://jabber.org/protocol/disco#items';
const stanzas = 'urn:ietf:params:xml:ns:xmpp-stanzas';

type Reply = { result?: LibraryElement; condition?: string; text?: string } | 'silence' | 'gone';
/** What the world answers, by `to namespace`; what it does not know it refuses. */
type World = Record<string, Reply>;

/** A home server's client that answers out of a made-up world. */
class FakeHome extends EventEmitter {
  status = 'online';
  readonly asked: { key: string; at: number }[] = [];

  constructor(private readonly world: World) {
    super();
  }

  async send(iq: LibraryElement): Promise<void> {
    const [payload] = iq.children as LibraryElement[];
    const key = `${iq.attrs.to} ${payload?.attrs.xmlns}`;
    this.asked.push({ key, at: Date.now() });
    setTimeout(() => this.answer(iq, this.world[key] ?? { condition: 'service-unavailable' }), 1);
  }

  private answer(iq: LibraryElement, reply: Reply): void {
    if (reply === 'silence') return;
    if (reply === 'gone') {
      this.status = 'disconnect';
      this.emit('disconnect');
      return;
    }
    const attrs = { xmlns: 'jabber:client', id: iq.attrs.id, from: iq.attrs.to };
    const error = xml(
      'error',
      { type: 'cancel' },
      xml(reply.condition ?? '', { xmlns: stanzas }),
      xml('text', { xmlns: stanzas }, reply.text ?? ''),
    );
    this.emit('stanza', xml('iq', { ...attrs, type: 'result', from: 'evil.example' }, xml('query', { xmlns: info })));
    this.emit(
      'stanza',
      reply.result ? xml('iq', { ...attrs, type: 'result' }, reply.result) : xml('iq', { ...attrs, type: 'error' }, error),
    );
  }
}

async function look(world: World, spacingMs = 0) {
  const home = new FakeHome(world);
  const link = new HomeLink(home as unknown as LibraryClient, realClock);
  const pace = createPacer(realClock, spacingMs);
  const observation = observationSchema.parse(
    await probeDisco(fakeContext(), 'example.org', { observer: 'prober@home.example', link, pace }),
  );
  if (observation.body.kind !== 'disco') throw new Error('not disco');
  return { observation, body: observation.body as DiscoBody, asked: home.asked };
}

const field = (name: string, ...values: string[]) =>
  xml('field', { var: name }, ...values.map((value) => xml('value', {}, value)));
const form = (type: string, ...fields: LibraryElement[]) =>
  xml('x', { xmlns: 'jabber:x:data' }, field('FORM_TYPE', type), ...fields);
const queryOf = (count: number, child: (index: number) => LibraryElement) =>
  xml('query', { xmlns: info }, ...Array.from({ length: count }, (_, index) => child(index)));
const manyFields = (count: number) => Array.from({ length: count }, (_, index) => field(`f${index}`, 'x'));
function deep(count: number): LibraryElement {
  let inner = xml('a', {});
  for (let depth = 0; depth < count; depth += 1) inner = xml('a', {}, inner);
  return xml('query', { xmlns: info }, inner);
}
const alive: World = { 'example.org urn:xmpp:ping': { condition: 'service-unavailable' } };
const itemsOf = (...jids: string[]): World => ({
  [`example.org ${itemsNs}`]: { result: xml('query', { xmlns: itemsNs }, ...jids.map((jid) => xml('item', { jid }))) },
});

describe('probeDisco', () => {
  it('reads what a server says of itself', async () => {
    const { body, observation } = await look({
      ...alive,
      ...itemsOf('Conference.example.org', 'conference.example.org', 'example.org', 'upload.example.org'),
      [`example.org ${info}`]: {
        result: xml(
          'query',
          { xmlns: info },
          xml('identity', { category: 'server', type: 'im', name: 'Server\u202e' }),
          ...['urn:xmpp:ping', 'urn:xmpp:ping', 'vcard-temp'].map((name) => xml('feature', { var: name })),
          form('urn:one', field('a', '1')),
          form('urn:two', field('b', '2', '3')),
          form('urn:one', field('a', '1', '4'), field('c')),
        ),
      },
      [`conference.example.org ${info}`]: { result: xml('query', { xmlns: info }, xml('feature', { var: 'muc' })) },
      'example.org jabber:iq:version': {
        result: xml('query', { xmlns: 'jabber:iq:version' }, xml('name', {}, 'Software'), xml('version', {}, '1.2')),
      },
      'example.org jabber:iq:last': { result: xml('query', { xmlns: 'jabber:iq:last', seconds: '77' }) },
    });
    expect(observation.failure).toBeUndefined();
    expect(body.info).toEqual({
      status: 'answered',
      value: {
        identities: [{ category: 'server', type: 'im', name: 'Server' }],
        features: ['urn:xmpp:ping', 'vcard-temp'],
        forms: [
          {
            formType: 'urn:one',
            fields: [
              { name: 'a', values: ['1', '4'] },
              { name: 'c', values: [] },
            ],
          },
          { formType: 'urn:two', fields: [{ name: 'b', values: ['2', '3'] }] },
        ],
      },
    });
    expect(body.components.map(({ jid, info: { status } }) => [jid, status])).toEqual([
      ['conference.example.org', 'answered'],
      ['upload.example.org', 'refused'],
    ]);
    expect(body.version).toEqual({ status: 'answered', value: { name: 'Software', version: '1.2', os: null } });
    expect(body.uptimeSeconds).toEqual({ status: 'answered', value: 77 });
    expect(body.roundTripMs).toBeGreaterThanOrEqual(0);
    expect(observation.evidence.map(({ label }) => label)).toContain('disco#info conference.example.org');
  });

  it.each(['remote-server-not-found', 'remote-server-timeout'])('leaves all unknown on %s', async (condition) => {
    const { body, observation, asked } = await look({ 'example.org urn:xmpp:ping': { condition, text: 'no way' } });
    expect(observation.failure).toEqual({ code: 'not-federating', detail: `${condition}: no way` });
    expect([body.info, body.items, body.version, body.uptimeSeconds].every(({ status }) => status === 'failed')).toBe(true);
    expect(asked).toHaveLength(1);
  });

  it('keeps a refusal apart from silence and from nonsense', async () => {
    const { body, observation } = await look({
      ...alive,
      [`example.org ${info}`]: { condition: 'forbidden', text: '' },
      [`example.org ${itemsNs}`]: { result: xml('query', { xmlns: 'something:else' }) },
      'example.org jabber:iq:last': { result: xml('query', { xmlns: 'jabber:iq:last', seconds: '-1' }) },
    });
    expect(body.info).toEqual({ status: 'refused', condition: 'forbidden', text: null });
    expect(body.items).toMatchObject({ status: 'failed', failure: { code: 'stream-invalid' } });
    expect(body.uptimeSeconds).toMatchObject({ status: 'failed' });
    expect(observation.failure).toBeUndefined();
  });

  it('asks no strangers and not too many components', async () => {
    const many = Array.from({ length: 40 }, (_, index) => `c${index}.example.org`);
    const { body, asked } = await look({ ...alive, ...itemsOf('victim.example', 'user@example.org', 'example.org/x', ...many) });
    expect(body.components).toHaveLength(20);
    expect(asked.some(({ key }) => /victim|@|\/x/.test(key))).toBe(false);
    expect(body.items).toMatchObject({
      status: 'answered',
      value: expect.arrayContaining([{ jid: 'victim.example', name: null, node: null }]),
    });
  });

  it('keeps its distance between stanzas to one domain', async () => {
    const { asked } = await look({ ...alive, ...itemsOf('a.example.org') }, 30);
    const gaps = asked.slice(1).map(({ at }, index) => at - (asked[index]?.at ?? 0));
    expect(asked.length).toBe(11);
    expect(gaps.every((gap) => gap >= 28)).toBe(true);
  });

  it('takes the blame when our own connection goes', async () => {
    const { observation } = await look({ 'example.org urn:xmpp:ping': 'gone' });
    expect(observation.failure?.code).toBe('our-fault');
  });

  it('ends when it is called off', async () => {
    const home = new FakeHome({ 'example.org urn:xmpp:ping': 'silence' });
    const link = new HomeLink(home as unknown as LibraryClient, realClock);
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 20);
    const context = fakeContext({ context: { signal: controller.signal } });
    const { failure } = await probeDisco(context, 'example.org', { observer: 'o', link, pace: createPacer(realClock, 0) });
    expect(failure?.code).toBe('cancelled');
  });

  it('calls silence not federating', async () => {
    const hasty = {
      now: () => new Date(),
      sleep: (ms: number, signal?: AbortSignal) => realClock.sleep(Math.min(ms, 20), signal),
    };
    const link = new HomeLink(new FakeHome({ 'example.org urn:xmpp:ping': 'silence' }) as unknown as LibraryClient, hasty);
    const { failure } = await probeDisco(fakeContext(), 'example.org', { observer: 'o', link, pace: createPacer(realClock, 0) });
    expect(failure).toEqual({ code: 'not-federating', detail: 'no answer' });
  });

  it.each<[string, LibraryElement, (value: DiscoInfo) => unknown, unknown]>([
    ['10,000 features', queryOf(10_000, (index) => xml('feature', { var: `f${index}` })), ({ features }) => features.length, 500],
    ['10,000 identities', queryOf(10_000, () => xml('identity', { category: 'c' })), ({ identities }) => identities.length, 50],
    ['10,000 forms', queryOf(10_000, (index) => form(`t${index}`, field('a', 'b'))), ({ forms }) => forms.length, 20],
    ['a form of 10,000 fields', queryOf(1, () => form('t', ...manyFields(10_000))), ({ forms }) => forms[0]?.fields.length, 100],
    [
      'a field that comes 10,000 times',
      queryOf(1, () => form('t', ...Array.from({ length: 10_000 }, (_, index) => field('a', String(index))))),
      ({ forms }) => forms[0]?.fields[0]?.values.length,
      100,
    ],
    ['a nest 10,000 deep', deep(10_000), ({ features }) => features.length, 0],
    [
      'a text of a million letters',
      queryOf(1, () => xml('feature', { var: 'x'.repeat(1_000_000) })),
      ({ features }) => features[0]?.length,
      300,
    ],
  ])('takes of %s what it can use, at once', async (_name, result, read, expected) => {
    const before = process.cpuUsage();
    const { body } = await look({ ...alive, [`example.org ${info}`]: { result } });
    expect(body.info.status === 'answered' && read(body.info.value)).toBe(expected);
    // The processor's time: a busy machine does not count.
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2_000);
  });

  it('asks few of 10,000 items, and keeps few', async () => {
    const { body, asked } = await look({
      ...alive,
      ...itemsOf(...Array.from({ length: 10_000 }, (_, index) => `c${index}.example.org`)),
    });
    expect(body.items.status === 'answered' && body.items.value.length).toBe(100);
    expect(body.components).toHaveLength(20);
    expect(asked.length).toBeLessThan(40);
  });
});
