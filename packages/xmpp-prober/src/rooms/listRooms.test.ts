import type { QueryResult } from '@signpost/contracts';
import { describe, expect, it } from 'vitest';
import { ns } from '../stream/namespaces.ts';
import { type XmlElement, xml } from '../xml/xmlElement.ts';
import { listRooms } from './listRooms.ts';
import { roomNs } from './roomNamespaces.ts';

const service = 'rooms.example';
type Answer = QueryResult<XmlElement>;
const answered = (child: XmlElement): Answer => ({ status: 'answered', value: xml('iq', 'jabber:client', {}, [child]) });
const refused = (condition: string): Answer => ({ status: 'refused', condition, text: null });
const set = (last: string | null) => xml('set', roomNs.rsm, {}, last === null ? [] : [xml('last', roomNs.rsm, {}, [last])]);
const items = (names: readonly string[], last: string | null = null) =>
  answered(
    xml('query', ns.discoItems, {}, [
      ...names.map((name) => xml('item', ns.discoItems, { jid: name.includes('@') ? name : `${name}@${service}`, name })),
      set(last),
    ]),
  );
const found = (names: readonly string[], last: string | null = null) =>
  answered(
    xml('result', roomNs.search, {}, [
      ...names.map((name) => xml('item', roomNs.search, { address: `${name}@${service}` })),
      set(last),
    ]),
  );

/** Gives the answers one after another, and what was asked: the UID after which the page begins, `-` for none. */
async function list(features: string[], ...answers: Answer[]) {
  const asked: string[] = [];
  const rooms = await listRooms(
    async (_to, payload) => {
      const paging = payload.child('set', roomNs.rsm);
      asked.push(`${payload.name} ${paging ? (paging.childText('after', roomNs.rsm) ?? '') : '-'}`);
      return answers.shift() ?? refused('item-not-found');
    },
    service,
    features,
  );
  return { names: rooms?.rooms.map(({ address }) => address.split('@')[0]) ?? null, capped: rooms?.capped, asked };
}

describe('a list of rooms', () => {
  it('is read page by page where the service names paging, each room once, up to an empty page', async () => {
    expect(await list([roomNs.rsm], items(['a', 'b'], 'b'), items(['b', 'c'], 'c'), items([], null))).toEqual({
      names: ['a', 'b', 'c'],
      capped: false,
      asked: ['query ', 'query b', 'query c'],
    });
  });

  it('is asked for at once where it does not', async () => {
    expect(await list([], items(['a', 'b'], 'b'))).toMatchObject({ names: ['a', 'b'], asked: ['query -', 'query -'] });
    expect(await list([], items(['a', 'b']))).toEqual({ names: ['a', 'b'], capped: false, asked: ['query -'] });
  });

  it('ends with a UID that comes again, and after forty pages', async () => {
    expect((await list([roomNs.rsm], items(['a'], 'x'), items(['b'], 'x'), items(['c'], 'y'))).names).toEqual(['a', 'b']);
    const endless = Array.from({ length: 60 }, (_, n) => items([`r${n}`], String(n)));
    const { names, capped } = await list([roomNs.rsm], ...endless);
    expect([names?.length, capped]).toEqual([40, true]);
  });

  it('keeps what it has when a later page fails, and says that there is more', async () => {
    expect(await list([roomNs.rsm], items(['a'], 'a'), refused('internal-server-error'))).toMatchObject({
      names: ['a'],
      capped: true,
    });
    expect((await list([roomNs.rsm], refused('internal-server-error'))).names).toBeNull();
  });

  it('holds no rooms of elsewhere, as bridges list them', async () => {
    const strange = ['x@other.example', `#chan%irc.example@${service}`, `a b@${service}`, 'not-a-jid@', 'good'];
    expect((await list([roomNs.rsm], items(strange))).names).toEqual(['good']);
  });
});

describe('channel search', () => {
  const features = [roomNs.search, roomNs.rsm];

  it('is preferred', async () => {
    expect(await list(features, found(['a'], 'a'), found(['b'], 'b'), found([]))).toMatchObject({
      names: ['a', 'b'],
      asked: ['search ', 'search a', 'search b'],
    });
  });

  it('is done without where it does not work', async () => {
    expect(await list(features, refused('feature-not-implemented'), items(['a']))).toMatchObject({
      names: ['a'],
      asked: ['search ', 'query '],
    });
  });

  it('is not got round where it was declined, or put off', async () => {
    for (const condition of ['not-allowed', 'forbidden'])
      expect(await list(features, refused(condition), items(['a']))).toEqual({ names: [], capped: true, asked: ['search '] });
    expect(await list(features, refused('resource-constraint'), items(['a']))).toMatchObject({ names: null, asked: ['search '] });
  });
});
