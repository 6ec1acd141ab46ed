import { AsnConvert } from '@peculiar/asn1-schema';
import { GeneralName, OtherName, SubjectAlternativeName } from '@peculiar/asn1-x509';
import { Extension } from '@peculiar/x509';

export interface SubjectNames {
  dnsNames?: string[];
  /** With their prefix, as `_xmpp-client.example.org`. */
  srvNames?: string[];
  xmppAddresses?: string[];
}

const subjectAltNameOid = '2.5.29.17';
const srvNameOid = '1.3.6.1.5.5.7.8.7';
const xmppAddressOid = '1.3.6.1.5.5.7.8.5';
const ia5StringTag = 0x16;
const utf8StringTag = 0x0c;

export function subjectAltName({ dnsNames = [], srvNames = [], xmppAddresses = [] }: SubjectNames): Extension | null {
  const names = [
    ...dnsNames.map((dNSName) => new GeneralName({ dNSName })),
    ...srvNames.map((name) => otherName(srvNameOid, ia5StringTag, name)),
    ...xmppAddresses.map((address) => otherName(xmppAddressOid, utf8StringTag, address)),
  ];
  if (names.length === 0) return null;
  return new Extension(subjectAltNameOid, false, AsnConvert.serialize(new SubjectAlternativeName(names)));
}

function otherName(typeId: string, tag: number, text: string): GeneralName {
  const bytes = Buffer.from(text);
  const value = Uint8Array.from([tag, bytes.length, ...bytes]).buffer;
  return new GeneralName({ otherName: new OtherName({ typeId, value }) });
}
