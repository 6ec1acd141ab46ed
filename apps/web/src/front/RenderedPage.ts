import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gzip } from 'node:zlib';

export const encodings = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof encodings)[number];

/** What a page answered, whole. */
export interface RenderedPage {
  status: number;
  headers: Readonly<Record<string, string | string[]>>;
  /** The body packed as asked; each way is packed once. */
  packed(encoding: Encoding): Promise<Buffer>;
  /** What it takes of memory, with what is made of it by and by. */
  heldBytes: number;
}

/** A quick way of packing: what is kept for a minute is not worth more. */
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
const packers: Record<Encoding, (body: Buffer) => Promise<Buffer>> = {
  br: (body) => promisify(brotliCompress)(body, brotliOptions),
  gzip: promisify<Buffer, Buffer>(gzip),
  identity: async (body) => body,
};

/** Packed bodies stand beside the plain one. */
const besidePlain = 1.5;
/** Another way of packing beside the first. */
const besidePacked = 2.3;
/** Below this, packing saves next to nothing. */
const smallBytes = 4_000;

export function renderedPage(status: number, headers: RenderedPage['headers'], body: Buffer): RenderedPage {
  const packed = remembering((encoding) => packers[encoding](body));
  return { status, headers, packed, heldBytes: body.length * besidePlain };
}

/** The same page for keeping: packed, which is a tenth of it, and unpacked again for the few who ask for it plain. */
export async function compactPage(page: RenderedPage): Promise<RenderedPage> {
  if (page.heldBytes < smallBytes * besidePlain) return page;
  const { status, headers } = page;
  const small = await page.packed('br');
  const plain = () => promisify(brotliDecompress)(small);
  const gzipped = remembering(async () => packers.gzip(await plain()));
  const packed = async (encoding: Encoding) => (encoding === 'br' ? small : encoding === 'gzip' ? gzipped('gzip') : plain());
  return { status, headers, packed, heldBytes: small.length * besidePacked };
}

/** Each encoding is made once. */
function remembering(make: (encoding: Encoding) => Promise<Buffer>): RenderedPage['packed'] {
  const done = new Map<Encoding, Promise<Buffer>>();
  return (encoding) => {
    const known = done.get(encoding) ?? make(encoding);
    done.set(encoding, known);
    return known;
  };
}

/** The best encoding that the asker takes (RFC 9110 §12.5.3); a weight of 0 refuses one. */
export function encodingFor(accepted: string | undefined): Encoding {
  const named = (accepted ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.trim().split(/\s*;\s*/));
  const takes = (name: string) => named.some(([one, weight]) => one === name && !/^q=0(\.0*)?$/.test(weight ?? ''));
  return encodings.find((encoding) => takes(encoding)) ?? 'identity';
}
