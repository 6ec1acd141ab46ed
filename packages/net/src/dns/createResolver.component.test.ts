import { Fault } from '@signpost/contracts';
import dnsPacket, { type Answer } from 'dns-packet';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { type FakeAnswer, type FakeDns, replyTo, startFakeDns } from '../fakes/fakeDns.ts';
import { systemClock } from '../systemClock.ts';
import { createResolver } from './createResolver.ts';
import { parseNameserver } from './nameservers.ts';

const servfail = 2;
const nxdomain = 3;
const record = (type: string, data: unknown, name = 'chat.example') => ({ type, name, class: 'IN', ttl: 60, data }) as Answer;

let dns: FakeDns | undefined;
afterEach(async () => {
  await dns?.stop();
  dns = undefined;
});

async function resolverOf(answer: FakeAnswer, { validating = true, timeoutMs = 300 } = {}) {
  dns = await startFakeDns(answer);
  return { resolver: createResolver({ address: dns.address, validating, clock: systemClock, timeoutMs }), seen: dns.seen };
}

describe('records', () => {
  const all: Answer[] = [
    record('A', '192.0.2.7'),
    record('AAAA', '2001:db8::7'),
    record('SRV', { priority: 5, weight: 1, port: 5222, target: 'XMPP.chat.example' }),
    record('TLSA', { usage: 3, selector: 1, matchingType: 1, certificate: Buffer.from('aabb', 'hex') }),
    record('CAA', { flags: 128, tag: 'issue', value: 'ca.example' }),
    record('TXT', ['one ', 'string']),
    record('CNAME', 'other.example'),
  ];
  it.each([
    ['A', '192.0.2.7'],
    ['AAAA', '2001:db8::7'],
    ['SRV', { priority: 5, weight: 1, port: 5222, target: 'xmpp.chat.example' }],
    ['TLSA', { usage: 3, selector: 1, matchingType: 1, certificate: Uint8Array.of(0xaa, 0xbb) }],
    ['CAA', { flags: 128, tag: 'issue', value: 'ca.example' }],
    ['TXT', 'one string'],
    ['CNAME', 'other.example'],
  ] as const)('reads %s', async (type, expected) => {
    const { resolver } = await resolverOf((question) => [replyTo(question, { answers: all })]);
    expect(await resolver.query('Chat.Example.', type)).toEqual({ ok: true, value: { records: [expected], dnssec: 'insecure' } });
  });

  it('keeps the target that denies a service', async () => {
    const data = { priority: 0, weight: 0, port: 0, target: '.' };
    const { resolver } = await resolverOf((question) => [replyTo(question, { answers: [record('SRV', data)] })]);
    expect(await resolver.query('chat.example', 'SRV')).toMatchObject({ value: { records: [{ target: '.' }] } });
  });

  it('follows aliases within the answer, and leaves strangers’ records alone', async () => {
    const answers = [
      record('A', '192.0.2.66', 'evil.example'),
      record('CNAME', 'b.example'),
      record('CNAME', 'c.example', 'b.example'),
      record('A', '192.0.2.7', 'c.example'),
    ];
    const { resolver } = await resolverOf((question) => [replyTo(question, { answers })]);
    expect(await resolver.query('chat.example', 'A')).toMatchObject({ value: { records: ['192.0.2.7'] } });
  });

  it('ends with aliases that run in a circle', async () => {
    const answers = [record('CNAME', 'b.example'), record('CNAME', 'chat.example', 'b.example')];
    const { resolver } = await resolverOf((question) => [replyTo(question, { answers })]);
    expect(await resolver.query('chat.example', 'A')).toMatchObject({ ok: true, value: { records: [] } });
  });

  it('drops targets that are no names, and what is beyond the caps', async () => {
    const srv = (target: string) => record('SRV', { priority: 0, weight: 0, port: 5222, target });
    const many = Array.from({ length: 200 }, (_, index) => srv(`t${index}.example`));
    const { resolver } = await resolverOf((question) =>
      question.transport === 'udp'
        ? [replyTo(question, { flags: dnsPacket.TRUNCATED_RESPONSE })]
        : [replyTo(question, { answers: [srv('<b>.example'), srv('a b.example'), ...many] })],
    );
    const answer = await resolver.query('chat.example', 'SRV');
    expect(answer.ok && answer.value.records).toHaveLength(62);
    expect(answer.ok && answer.value.records[0]?.target).toBe('t0.example');
  });
});

describe('verdicts', () => {
  it('believes the AD bit of a validating resolver alone', async () => {
    const answer: FakeAnswer = (question) => [replyTo(question, { flags: dnsPacket.AUTHENTIC_DATA })];
    expect(await (await resolverOf(answer)).resolver.query('chat.example', 'A')).toMatchObject({ value: { dnssec: 'secure' } });
    await dns?.stop();
    const { resolver } = await resolverOf(answer, { validating: false });
    expect(await resolver.query('chat.example', 'A')).toMatchObject({ value: { dnssec: 'unknown' } });
  });

  it('knows that the absence of a name may be signed too', async () => {
    const answer: FakeAnswer = (question) => [replyTo(question, { rcode: nxdomain, flags: dnsPacket.AUTHENTIC_DATA })];
    const { resolver } = await resolverOf(answer);
    expect(await resolver.query('gone.example', 'A')).toMatchObject({ ok: false, dnssec: 'secure' });
    await dns?.stop();
    expect(await (await resolverOf(answer, { validating: false })).resolver.query('gone.example', 'A')).toMatchObject({
      ok: false,
      dnssec: 'unknown',
    });
  });

  it('asks with DO, AD and RD, a new id and a new port each time', async () => {
    const { resolver, seen } = await resolverOf((question) => [replyTo(question)]);
    for (let index = 0; index < 12; index += 1) await resolver.query('chat.example', 'A');
    const [first] = seen;
    expect(first?.query).toMatchObject({
      flag_rd: true,
      flag_ad: true,
      flag_cd: false,
      additionals: [{ flag_do: true, udpPayloadSize: 1232 }],
    });
    expect(new Set(seen.map(({ query }) => query.id)).size).toBeGreaterThan(8);
    expect(new Set(seen.map(({ sourcePort }) => sourcePort)).size).toBeGreaterThan(8);
  });

  it('tells a name that is not there from one without such records', async () => {
    const { resolver } = await resolverOf((question) => [
      replyTo(question, question.query.questions?.[0]?.name === 'gone.example' ? { rcode: nxdomain } : {}),
    ]);
    expect(await resolver.query('gone.example', 'A')).toEqual({
      ok: false,
      failure: { code: 'dns-not-found' },
      dnssec: 'insecure',
    });
    expect(await resolver.query('chat.example', 'A')).toEqual({ ok: true, value: { records: [], dnssec: 'insecure' } });
  });

  it('calls bogus what is there only while nobody checks', async () => {
    const { resolver, seen } = await resolverOf((question) => [
      replyTo(question, { rcode: question.query.flag_cd ? 0 : servfail }),
    ]);
    expect(await resolver.query('bogus.example', 'A')).toEqual({ ok: false, failure: { code: 'dns-bogus' } });
    expect(seen.map(({ query }) => query.flag_cd)).toEqual([false, true, false]);
  });

  it('does not call bogus what failed for a moment', async () => {
    const { resolver } = await resolverOf((question) => [replyTo(question, { rcode: question.index === 0 ? servfail : 0 })]);
    expect(await resolver.query('slow.example', 'A')).toMatchObject({ ok: true });
  });

  it('calls failed what fails with and without checking, or at a resolver that does not check', async () => {
    const failing: FakeAnswer = (question) => [replyTo(question, { rcode: servfail })];
    const expected = { ok: false, failure: { code: 'dns-failed', detail: 'SERVFAIL' } };
    expect(await (await resolverOf(failing)).resolver.query('lame.example', 'A')).toEqual(expected);
    await dns?.stop();
    const { resolver, seen } = await resolverOf(failing, { validating: false });
    expect(await resolver.query('lame.example', 'A')).toEqual(expected);
    expect(seen.every(({ query }) => !query.flag_cd)).toBe(true);
  });
});

describe('hostile or broken servers', () => {
  const answers = [record('A', '192.0.2.7')];
  const good = { ok: true, value: { records: ['192.0.2.7'] } };

  it('asks over TCP when the answer was cut off, even in the middle of a record', async () => {
    const { resolver, seen } = await resolverOf((question) => {
      const reply = replyTo(question, { answers, flags: question.transport === 'udp' ? dnsPacket.TRUNCATED_RESPONSE : 0 });
      return [question.transport === 'udp' ? reply.subarray(0, reply.length - 7) : reply];
    });
    expect(await resolver.query('chat.example', 'A')).toMatchObject(good);
    expect(seen.map(({ transport }) => transport)).toEqual(['udp', 'tcp']);
  });

  it('reads an answer that no datagram holds', async () => {
    const many = Array.from({ length: 60 }, (_, index) => record('TXT', [`${'x'.repeat(200)}${index}`]));
    const { resolver } = await resolverOf((question) => [
      replyTo(question, question.transport === 'udp' ? { flags: dnsPacket.TRUNCATED_RESPONSE } : { answers: many }),
    ]);
    const answer = await resolver.query('chat.example', 'TXT');
    expect(answer.ok && answer.value.records).toHaveLength(60);
  });

  it('leaves a wrong id, another question and an echo alone, and takes the true answer after them', async () => {
    const evil = [record('A', '192.0.2.66'), record('A', '192.0.2.66', 'evil.example')];
    const { resolver } = await resolverOf((question) => [
      replyTo(question, { answers: evil, id: ((question.query.id ?? 0) + 1) % 0x1_0000 }),
      replyTo(question, { answers: evil, name: 'evil.example' }),
      dnsPacket.encode({ ...question.query, type: 'query' }),
      replyTo(question, { answers }),
    ]);
    expect(await resolver.query('chat.example', 'A')).toMatchObject(good);
  });

  it('tries again after silence', async () => {
    const { resolver, seen } = await resolverOf((question) => (question.index === 0 ? [] : [replyTo(question, { answers })]));
    expect(await resolver.query('chat.example', 'A')).toMatchObject(good);
    expect(new Set(seen.map(({ query }) => query.id)).size).toBe(2);
  });

  it('gives up after two silences', async () => {
    const { resolver, seen } = await resolverOf(() => [], { timeoutMs: 60 });
    expect(await resolver.query('chat.example', 'A')).toEqual({ ok: false, failure: { code: 'dns-timeout' } });
    expect(seen).toHaveLength(2);
  });

  it('calls garbage failed', async () => {
    const { resolver } = await resolverOf(
      ({ query }) => {
        const garbage = Buffer.alloc(40, 0xff);
        garbage.writeUInt16BE(query.id ?? 0, 0);
        garbage.writeUInt16BE(0x8180, 2);
        return [garbage];
      },
      { timeoutMs: 60 },
    );
    expect(await resolver.query('chat.example', 'A')).toMatchObject({ ok: false, failure: { code: 'dns-failed' } });
  });

  it('survives random replies', async () => {
    let next = new Uint8Array();
    const { resolver } = await resolverOf(
      (question) => {
        const reply = replyTo(question, { answers });
        return [Buffer.concat([reply.subarray(0, 6), next, reply.subarray(Math.min(reply.length, 6 + next.length))])];
      },
      { timeoutMs: 5 },
    );
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(bytes, async (random) => {
        next = random;
        expect(typeof (await resolver.query('chat.example', 'A')).ok).toBe('boolean');
      }),
      { numRuns: 60 },
    );
  });

  it('says so when nobody listens there', async () => {
    const { resolver } = await resolverOf(() => []);
    await dns?.stop();
    dns = undefined;
    expect(await resolver.query('chat.example', 'A')).toMatchObject({ failure: { code: 'dns-failed', detail: 'ECONNREFUSED' } });
  });

  it('stops when it is cancelled', async () => {
    const { resolver } = await resolverOf(() => [], { timeoutMs: 5_000 });
    const answer = resolver.query('chat.example', 'A', AbortSignal.abort(new Error('enough')));
    expect(await answer).toEqual({ ok: false, failure: { code: 'cancelled' } });
    expect(await resolver.query('chat.example', 'A', AbortSignal.timeout(20))).toMatchObject({
      failure: { code: 'budget-exhausted' },
    });
  });

  it.each([
    '',
    '.',
    'a..b',
    `${'a'.repeat(64)}.example`,
    `${'a.'.repeat(130)}example`,
    'a b.example',
    'ä.example',
    '"\n.example',
  ])('asks nothing for %j', async (name) => {
    const { resolver, seen } = await resolverOf((question) => [replyTo(question)]);
    expect(await resolver.query(name, 'A')).toMatchObject({ ok: false, failure: { code: 'dns-failed' } });
    expect(seen).toEqual([]);
  });
});

describe('nameservers', () => {
  it.each([
    ['192.0.2.1', { address: '192.0.2.1', port: 53 }],
    ['192.0.2.1:5353', { address: '192.0.2.1', port: 5353 }],
    ['2001:db8::1', { address: '2001:db8::1', port: 53 }],
    ['[2001:db8::1]:5353', { address: '2001:db8::1', port: 5353 }],
  ])('reads %s', (text, expected) => expect(parseNameserver(text)).toEqual(expected));
  it.each(['', 'dns.example', 'dns.example:53', '192.0.2.1:', '[192.0.2.1'])('refuses %j', (text) =>
    expect(() => parseNameserver(text)).toThrow(Fault),
  );
});
