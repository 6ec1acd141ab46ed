import { type LibraryElement, xml } from '@xmpp/client';
import { XmlElement, type XmlNode } from '../xml/xmlElement.ts';

/** Deeper than anything that is asked for; what lies below is left out. */
const mostDepth = 64;

/** Our kind of element out of the library's. */
export function fromLibrary(element: LibraryElement, depth = 1): XmlElement {
  const attributes = Object.entries(element.attrs).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !/^xmlns(:|$)/.test(entry[0]),
  );
  const children: XmlNode[] = [];
  for (const child of depth < mostDepth ? element.children : []) {
    children.push(typeof child === 'string' ? child : fromLibrary(child, depth + 1));
  }
  return new XmlElement(element.getName(), element.getNS() ?? '', new Map(attributes), children);
}

/** The library's kind of element out of ours. */
export const toLibrary = (element: XmlElement): LibraryElement =>
  xml(
    element.name,
    { ...Object.fromEntries(element.attributes), xmlns: element.namespace },
    ...element.children.map((child) => (typeof child === 'string' ? child : toLibrary(child))),
  );
