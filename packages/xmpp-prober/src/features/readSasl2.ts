import type { StreamFeatures } from '@signpost/contracts';
import { cleanNames } from '../cleanText.ts';
import { ns } from '../stream/namespaces.ts';
import type { XmlElement } from '../xml/xmlElement.ts';

/** Examples of other XEPs still show the second; only the first was ever published (XEP-0386). */
const bindNamespaces = [ns.bind2, 'urn:xmpp:bind2:1'];

/** XEP-0388 with what it offers inline: XEP-0386, XEP-0484 and XEP-0480. */
export function readSasl2(authentication: XmlElement | null): StreamFeatures['sasl2'] {
  if (!authentication) return null;
  const inline = authentication.child('inline', ns.sasl2)?.elements ?? [];
  const fast = inline.find((element) => element.is('fast', ns.fast));
  return {
    mechanisms: textsOf(authentication.childrenNamed('mechanism', ns.sasl2)),
    inline: cleanNames(inline.map((element) => element.clarkName)),
    bindInline: bindInlineOf(inline),
    fastMechanisms: textsOf(fast?.childrenNamed('mechanism', ns.fast) ?? []),
    upgrades: textsOf([...authentication.elements, ...inline].filter((element) => element.is('upgrade', ns.saslUpgrade))),
  };
}

const textsOf = (elements: readonly XmlElement[]): string[] => cleanNames(elements.map((element) => element.text()));

function bindInlineOf(inline: readonly XmlElement[]): string[] {
  const bind = inline.find((element) => element.name === 'bind' && bindNamespaces.includes(element.namespace));
  const features = bind?.child('inline', bind.namespace)?.childrenNamed('feature', bind.namespace) ?? [];
  return cleanNames(features.map((feature) => feature.attribute('var') ?? ''));
}
