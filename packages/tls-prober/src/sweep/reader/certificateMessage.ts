import { ByteCursor } from '../bytes/byteCursor.ts';
import { readerLimits } from './readerLimits.ts';

/** The chain as sent, DER, leaf first: TLS ≤ 1.2 (RFC 5246 §7.4.2). `null` when malformed; what comes after the
 * tenth is left out. */
export const readCertificates = (body: Buffer): Buffer[] | null => {
  const outer = new ByteCursor(body);
  const list = outer.vector(3);
  return outer.ok && outer.left === 0 ? readList(list, false) : null;
};

/** The same in TLS 1.3, where each certificate has extensions of its own (RFC 8446 §4.4.2). */
export function readTls13Certificates(body: Buffer): Buffer[] | null {
  const outer = new ByteCursor(body);
  outer.vector(1);
  const list = outer.vector(3);
  return outer.ok && outer.left === 0 ? readList(list, true) : null;
}

function readList(list: Buffer, withExtensions: boolean): Buffer[] | null {
  const cursor = new ByteCursor(list);
  const chain: Buffer[] = [];
  while (cursor.ok && cursor.left > 0) {
    const certificate = cursor.vector(3);
    if (withExtensions) cursor.vector(2);
    if (certificate.length > readerLimits.certificateBytes) return null;
    if (chain.length < readerLimits.certificates) chain.push(Buffer.from(certificate));
  }
  return cursor.ok ? chain : null;
}
