/** One element of DER (X.690): its tag byte, what it holds, and all of it with tag and length. */
export interface DerElement {
  tag: number;
  value: Uint8Array;
  raw: Uint8Array;
}

const longForm = 0x80;
const mostLengthBytes = 3;

/**
 * The elements that stand one after another in `bytes`. Stops at the first that is cut off or has an indefinite length:
 * what was read till then stays, so that one odd name does not hide the others.
 */
export function readElements(bytes: Uint8Array): DerElement[] {
  const elements: DerElement[] = [];
  let offset = 0;
  while (offset + 2 <= bytes.length) {
    const header = readLength(bytes, offset + 1);
    if (header === null || header.start + header.length > bytes.length) break;
    const end = header.start + header.length;
    elements.push({ tag: bytes[offset] as number, value: bytes.subarray(header.start, end), raw: bytes.subarray(offset, end) });
    offset = end;
  }
  return elements;
}

function readLength(bytes: Uint8Array, offset: number): { start: number; length: number } | null {
  const first = bytes[offset] as number;
  if (first < longForm) return { start: offset + 1, length: first };
  const count = first - longForm;
  if (count === 0 || count > mostLengthBytes || offset + 1 + count > bytes.length) return null;
  const length = bytes.subarray(offset + 1, offset + 1 + count).reduce((sum, byte) => sum * 256 + byte, 0);
  return { start: offset + 1 + count, length };
}

/** What the first element holds, if it has that tag; otherwise nothing. */
export function readInner(bytes: Uint8Array, tag: number): Uint8Array {
  const [first] = readElements(bytes);
  return first?.tag === tag ? first.value : new Uint8Array();
}
