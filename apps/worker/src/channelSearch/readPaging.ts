import type { ComponentElement } from '@xmpp/component';
import { refusals } from './SearchRefusal.ts';
import { searchNs } from './searchNamespaces.ts';

/** Which page a client wants (XEP-0059). */
export interface SearchPaging {
  /** 0 asks for the number of rooms alone. */
  max: number;
  /** The UID of the last room that it has. */
  after: string | null;
}

const usualPage = 50;
const largestPage = 100;
const longestUid = 700;

/** Forwards only. Throws `SearchRefusal`. */
export function readPaging(search: ComponentElement): SearchPaging {
  const set = search.getChild('set', searchNs.paging);
  if (!set) return { max: usualPage, after: null };
  const text = (name: string) => set.getChild(name, searchNs.paging)?.text().trim() ?? null;
  if (text('before') !== null || text('index') !== null) throw refusals.paging();
  const after = text('after') || null;
  if (after !== null && after.length > longestUid) throw refusals.place();
  return { max: readMax(text('max')), after };
}

function readMax(text: string | null): number {
  if (text === null) return usualPage;
  if (!/^\d{1,10}$/.test(text)) throw refusals.badRequest('max is not a number.');
  return Math.min(Number(text), largestPage);
}
