import type { StreamFeatures } from '@signpost/contracts';
import { cleanNames } from '../cleanText.ts';
import { ns } from '../stream/namespaces.ts';
import type { XmlElement } from '../xml/xmlElement.ts';
import { readSasl2 } from './readSasl2.ts';

/** Reads `<stream:features/>` as far as we use it (RFC 6120 §4.3.2). */
export function readStreamFeatures(features: XmlElement): StreamFeatures {
  const starttls = features.child('starttls', ns.tls);
  const dialback = features.child('dialback', ns.dialbackFeature);
  return {
    starttls: { offered: starttls !== null, required: starttls?.child('required', ns.tls) != null },
    mechanisms: textsOf(features.child('mechanisms', ns.sasl), 'mechanism', ns.sasl),
    sasl2: readSasl2(features.child('authentication', ns.sasl2)),
    channelBindings: channelBindingsOf(features),
    dialback: { offered: dialback !== null, errors: dialback?.child('errors', ns.dialbackFeature) != null },
    register: features.child('register', ns.registerFeature) !== null,
    registerToken: [ns.registerToken, ns.registerInvite].some((namespace) => features.child('register', namespace)),
    registerFlows: flowsOf(features.child('register', ns.registerFlows)),
    limits: limitsOf(features.child('limits', ns.limits)),
    compression: textsOf(features.child('compression', ns.compression), 'method', ns.compression),
    all: cleanNames(features.elements.map((element) => element.clarkName)),
  };
}

/** The texts of an element's children of one name. */
const textsOf = (parent: XmlElement | null, name: string, namespace: string): string[] =>
  cleanNames((parent?.childrenNamed(name, namespace) ?? []).map((child) => child.text()));

/** XEP-0440. */
const channelBindingsOf = (features: XmlElement): string[] =>
  cleanNames(
    (features.child('sasl-channel-binding', ns.channelBinding)?.childrenNamed('channel-binding', ns.channelBinding) ?? []).map(
      (binding) => binding.attribute('type') ?? '',
    ),
  );

/** XEP-0389: the flows' names, or their ids where they have none. */
const flowsOf = (register: XmlElement | null): string[] =>
  cleanNames(
    (register?.childrenNamed('flow', ns.registerFlows) ?? []).map(
      (flow) => flow.childText('name', ns.registerFlows) || flow.attribute('id') || '',
    ),
  );

/** XEP-0478; both numbers may be missing. */
function limitsOf(limits: XmlElement | null): StreamFeatures['limits'] {
  if (!limits) return null;
  const numberOf = (name: string): number | null => {
    const text = limits.childText(name, ns.limits)?.trim() ?? '';
    return /^\d{1,15}$/.test(text) ? Number(text) : null;
  };
  return { maxBytes: numberOf('max-bytes'), idleSeconds: numberOf('idle-seconds') };
}
