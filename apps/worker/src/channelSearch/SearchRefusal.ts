import { type ComponentElement, xml } from '@xmpp/component';
import { searchNs } from './searchNamespaces.ts';

interface RefusalParts {
  type: 'modify' | 'cancel' | 'wait';
  /** RFC 6120 §8.3.3 */
  condition: 'bad-request' | 'feature-not-implemented' | 'item-not-found' | 'resource-constraint' | 'internal-server-error';
  /** XEP-0433 */
  detail?: ComponentElement;
  text?: string;
}

const detail = (name: string, attrs: Record<string, string> = {}, ...children: ComponentElement[]): ComponentElement =>
  xml(name, { xmlns: searchNs.error, ...attrs }, ...children);

/** Why a query is not answered, as the error stanza will say it. */
export class SearchRefusal extends Error {
  readonly parts: RefusalParts;

  constructor(parts: RefusalParts) {
    super(parts.text ?? parts.condition);
    this.parts = parts;
  }

  get element(): ComponentElement {
    const { type, condition, text, detail: more } = this.parts;
    return xml(
      'error',
      { type },
      xml(condition, { xmlns: searchNs.stanzas }),
      ...(text ? [xml('text', { xmlns: searchNs.stanzas, 'xml:lang': 'en' }, text)] : []),
      ...(more ? [more] : []),
    );
  }
}

/** The refusals that XEP-0433 §4.2 and XEP-0059 know. */
export const refusals = {
  badRequest: (text: string) => new SearchRefusal({ type: 'modify', condition: 'bad-request', text }),
  sortKey: () => new SearchRefusal({ type: 'modify', condition: 'feature-not-implemented', detail: detail('invalid-sort-key') }),
  terms: (text: string) =>
    new SearchRefusal({ type: 'modify', condition: 'bad-request', text, detail: detail('invalid-search-terms') }),
  conflict: (...names: string[]) =>
    new SearchRefusal({
      type: 'modify',
      condition: 'bad-request',
      text: 'These fields cannot go together.',
      detail: detail('conflicting-fields', {}, ...names.map((name) => xml('var', {}, name))),
    }),
  noConditions: () => new SearchRefusal({ type: 'cancel', condition: 'bad-request', detail: detail('no-search-conditions') }),
  rateLimit: (seconds: number) =>
    new SearchRefusal({
      type: 'wait',
      condition: 'resource-constraint',
      detail: detail('rate-limit', { 'retry-after': String(seconds) }),
    }),
  /** Paging backwards and jumping (XEP-0059 §2.3, §2.6). */
  paging: () => new SearchRefusal({ type: 'cancel', condition: 'feature-not-implemented' }),
  /** A place in a list that we never gave (XEP-0059 §2.2). */
  place: () => new SearchRefusal({ type: 'cancel', condition: 'item-not-found' }),
  fault: () => new SearchRefusal({ type: 'wait', condition: 'internal-server-error' }),
} as const;
