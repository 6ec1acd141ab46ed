import { createHash } from 'node:crypto';
import type { QueryResult } from '@signpost/contracts';
import { expect, it } from 'vitest';
import { ns } from '../stream/namespaces.ts';
import { type XmlElement, xml } from '../xml/xmlElement.ts';
import { askRoomPicture, mostPictureBytes } from './askRoomPicture.ts';

const signal = new AbortController().signal;
const room = { address: 'a@rooms.example', hash: createHash('sha1').update('picture').digest('hex') };
const card = (...children: XmlElement[]): QueryResult<XmlElement> => ({
  status: 'answered',
  value: xml('iq', 'jabber:client', {}, [xml('vCard', ns.vcard, {}, children)]),
});
const photo = (text: string) => card(xml('PHOTO', ns.vcard, {}, [xml('BINVAL', ns.vcard, {}, [text])]));
const ask = (answer: QueryResult<XmlElement>) => askRoomPicture({ query: async () => answer }, room, signal);

it('takes the picture that the room named, however its text is wrapped', async () => {
  const text = Buffer.from('picture').toString('base64');
  expect(await ask(photo(`${text.slice(0, 4)}\n ${text.slice(4)}`))).toEqual({ status: 'found', bytes: Buffer.from('picture') });
});

it('takes no other', async () => {
  const trouble = async (answer: QueryResult<XmlElement>) => {
    const asked = await ask(answer);
    return asked.status === 'failed' ? asked.trouble : 'found';
  };
  expect(await trouble(photo(Buffer.from('another').toString('base64')))).toBe('other-hash');
  expect(await trouble(photo(Buffer.alloc(mostPictureBytes + 1).toString('base64')))).toBe('too-large');
  expect(await trouble(photo('A'.repeat(mostPictureBytes * 2)))).toBe('too-large');
  expect(await trouble(card())).toBe('no-picture');
  expect(await trouble({ status: 'refused', condition: 'item-not-found', text: null })).toBe('no-picture');
  expect(await trouble({ status: 'failed', failure: { code: 'connection-lost' } })).toBe('silent');
});
