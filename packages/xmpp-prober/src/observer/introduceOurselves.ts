import { type LibraryClient, xml as libraryXml } from '@xmpp/client';
import { probeVersion } from '../probeVersion.ts';
import { ns } from '../stream/namespaces.ts';
import { type XmlElement, xml } from '../xml/xmlElement.ts';

const name = 'Signpost';

/** Answers those who ask what we are: a bot, with a contact (XEP-0030, XEP-0092). */
export function answerPolitely(home: LibraryClient, contact: string | null): void {
  home.iqCallee.get(ns.discoInfo, 'query', () =>
    libraryXml(
      'query',
      { xmlns: ns.discoInfo },
      libraryXml('identity', { category: 'client', type: 'bot', name: contact ? `${name} (${contact})` : name }),
      ...[ns.discoInfo, ns.version, ns.ping].map((feature) => libraryXml('feature', { var: feature })),
    ),
  );
  home.iqCallee.get(ns.version, 'query', () =>
    libraryXml(
      'query',
      { xmlns: ns.version },
      libraryXml('name', {}, name),
      libraryXml('version', {}, contact ? `probe ${probeVersion}, ${contact}` : `probe ${probeVersion}`),
    ),
  );
}

const description =
  'Signpost probes public XMPP servers for its directory of providers. It asks servers only, never people. To be left out, write to the contact.';

/** Our account's card (XEP-0054): who we are, where to complain. */
export function ownCard(contact: string | null): XmlElement {
  const field = (key: string, text: string) => xml(key, ns.vcard, {}, [text]);
  const isMail = contact !== null && /^(mailto:)?[^\s:/]+@[^\s:/]+$/.test(contact);
  return xml('vCard', ns.vcard, {}, [
    field('FN', name),
    field('DESC', contact ? `${description} ${contact}` : description),
    ...(isMail ? [xml('EMAIL', ns.vcard, {}, [xml('INTERNET', ns.vcard), field('USERID', contact.replace('mailto:', ''))])] : []),
    ...(contact && !isMail ? [field('URL', contact)] : []),
  ]);
}
