import { createHash } from 'node:crypto';
import type { Observer } from '../observer/createObserver.ts';
import { ns } from '../stream/namespaces.ts';
import { xml } from '../xml/xmlElement.ts';

/** Larger ones are not even decoded from their text. */
export const mostPictureBytes = 256 * 1024;

export type AskedPicture =
  | { status: 'found'; bytes: Buffer }
  | { status: 'failed'; trouble: 'silent' | 'no-picture' | 'too-large' | 'other-hash' };

/** The picture in a room's card (XEP-0054, XEP-0486), if its SHA-1 is the one that the room named. */
export async function askRoomPicture(
  observer: Pick<Observer, 'query'>,
  { address, hash }: { address: string; hash: string },
  signal: AbortSignal,
): Promise<AskedPicture> {
  const answer = await observer.query(address, xml('vCard', ns.vcard), signal);
  if (answer.status === 'failed') return { status: 'failed', trouble: 'silent' };
  const card = answer.status === 'answered' ? answer.value.child('vCard', ns.vcard) : null;
  const text = card?.child('PHOTO', ns.vcard)?.childText('BINVAL', ns.vcard) ?? null;
  if (text === null || text === '') return { status: 'failed', trouble: 'no-picture' };
  if (text.length > mostPictureBytes * 1.5) return { status: 'failed', trouble: 'too-large' };
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length > mostPictureBytes) return { status: 'failed', trouble: 'too-large' };
  const found = createHash('sha1').update(bytes).digest('hex');
  return found === hash ? { status: 'found', bytes } : { status: 'failed', trouble: 'other-hash' };
}
