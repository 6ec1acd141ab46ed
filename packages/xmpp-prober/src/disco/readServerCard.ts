import type { ServerCard } from '@signpost/contracts';
import { cleanOrNull, cleanText } from '../cleanText.ts';
import type { XmlElement } from '../xml/xmlElement.ts';

/** What software says where the operator said nothing. */
const stockTexts = ['Erlang XMPP Server', 'Erlang Jabber Server'];

/** XEP-0054. */
export const readCard = (card: XmlElement): ServerCard | null => cardOf(card, (name) => card.childText(name, card.namespace));

/** XEP-0292: values stand in an element of their own. */
export const readCard4 = (card: XmlElement): ServerCard | null =>
  cardOf(card, (name) => card.child(name.toLowerCase().replace('desc', 'note'), card.namespace)?.elements[0]?.text() ?? null);

function cardOf(card: XmlElement, text: (name: string) => string | null): ServerCard | null {
  if (card.elements.length === 0) return null;
  const description = cleanText(text('DESC') ?? '', 1000);
  return {
    name: cleanOrNull(text('FN')),
    url: cleanOrNull(text('URL')),
    text: description,
    stock: stockTexts.some((stock) => description.startsWith(stock)),
  };
}
