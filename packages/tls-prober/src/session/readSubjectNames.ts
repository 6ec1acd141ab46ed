import { readElements, readInner } from './derReader.ts';

export interface SubjectNames {
  dnsNames: string[];
  srvNames: string[];
  xmppAddresses: string[];
}

const sequenceTag = 0x30;
const oidTag = 0x06;
const dnsNameTag = 0x82;
const otherNameTag = 0xa0;
const explicitTag = 0xa0;
const mostNames = 100;
const longestName = 300;

/** 1.3.6.1.5.5.7.8.7 (RFC 4985) and 1.3.6.1.5.5.7.8.5 (RFC 6120 §13.7.1.4), as DER holds them. */
const srvNameOid = '2b06010505070807';
const xmppAddressOid = '2b06010505070805';

/** Names of a subjectAltName extension that can name an XMPP service. One with a control or a blank in it is no name. */
export function readSubjectNames(extension: Uint8Array): SubjectNames {
  const names: SubjectNames = { dnsNames: [], srvNames: [], xmppAddresses: [] };
  for (const { tag, value } of readElements(readInner(extension, sequenceTag))) {
    if (tag === dnsNameTag) add(names.dnsNames, value);
    if (tag === otherNameTag) addOtherName(names, value);
  }
  return names;
}

function addOtherName(names: SubjectNames, bytes: Uint8Array): void {
  const [type, explicit] = readElements(bytes);
  if (type?.tag !== oidTag || explicit?.tag !== explicitTag) return;
  const [text] = readElements(explicit.value);
  const oid = Buffer.from(type.value).toString('hex');
  if (text && oid === srvNameOid) add(names.srvNames, text.value);
  if (text && oid === xmppAddressOid) add(names.xmppAddresses, text.value);
}

function add(names: string[], bytes: Uint8Array): void {
  const text = Buffer.from(bytes).toString('utf8');
  const isName = text !== '' && text.length <= longestName && !/[\p{C}\p{Z}\ufffd]/u.test(text);
  if (isName && names.length < mostNames) names.push(text.toLowerCase());
}
