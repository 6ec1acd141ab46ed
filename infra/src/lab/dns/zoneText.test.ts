import { describe, expect, it } from 'vitest';
import { exampleZone } from './exampleZone.ts';
import { xmppRecords } from './xmppRecords.ts';
import { zoneText } from './zoneText.ts';

const facts = { ipv6: true, strongKeySha256: 'ab'.repeat(32) };
const linesOf = (name: string) =>
  zoneText('example', exampleZone(facts))
    .split('\n')
    .filter((line) => line.startsWith(`${name} `));

describe('zone files', () => {
  it('writes one record a line under its origin', () => {
    const text = zoneText('sub.example', [{ name: '@', kind: 'A', data: '127.0.1.1' }]);
    expect(text).toMatch(/^\$ORIGIN sub\.example\.\n[\s\S]*\n@ A 127\.0\.1\.1\n$/);
  });

  it('gives a domain SRV records for the services it offers, and no others', () => {
    const names = xmppRecords('one', '127.0.1.1', { services: ['xmpp-client'] }).filter(({ kind }) => kind === 'SRV');
    expect(names.map(({ name, data }) => `${name} ${data}`)).toEqual([
      '_xmpp-client._tcp.one 5 10 5222 xmpp.one.example.',
      '_xmpp-server._tcp.conference.one 5 10 5269 xmpp.one.example.',
    ]);
  });
});

describe('the zone of the lab', () => {
  it('says what each odd domain is there for', () => {
    expect(linesOf('_xmpp-client._tcp.refused')).toEqual(['_xmpp-client._tcp.refused SRV 0 0 0 .']);
    expect(linesOf('_xmpp-client._tcp.nosrv')).toEqual([]);
    expect(linesOf('gone')).toEqual([]);
    expect(linesOf('xmpp.private')).toEqual(['xmpp.private A 10.0.0.1']);
    expect(linesOf('_5223._tcp.xmpp.strong')).toEqual([`_5223._tcp.xmpp.strong TLSA 3 1 1 ${'ab'.repeat(32)}`]);
  });

  it('leaves IPv6 out where the machine has none', () => {
    const records = exampleZone({ ...facts, ipv6: false });
    expect(records.some(({ name, kind }) => name === 'xmpp.strong' && kind === 'AAAA')).toBe(false);
  });

  it('has no record twice', () => {
    const lines = exampleZone(facts).map(({ name, kind, data }) => `${name} ${kind} ${data}`);
    expect(new Set(lines).size).toBe(lines.length);
  });
});
