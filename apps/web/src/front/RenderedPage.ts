import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export const encodings = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof encodings)[number];

/** What a page answered, whole. */
export interface RenderedPage {
  status: number;
  headers: Readonly<Record<string, string | string[]>>;
  /** The body packed as asked; each way is packed once. */
  packed(encoding: Encoding): Promise<Buffer>;
  sizeBytes: number;
}

/** A quick way of packing: what is kept for a minute is not worth more. */
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
const packers: Record<Encoding, (body: Buffer) => Promise<Buffer>> = {
  br: (body) => promisify(brotliCompress)(body, brotliOptions),
  gzip: promisify<Buffer, Buffer>(gzip),
  identity: async (body) => body,
};

export function renderedPage(status: number, headers: RenderedPage['headers'], body: Buffer): RenderedPage {
  const done = new Map<Encoding, Promise<Buffer>>();
  const packed = (encoding: Encoding): Promise<Buffer> => {
    const known = done.get(encoding) ?? packers[encoding](body);
    done.set(encoding, known);
    return known;
  };
  return { status, headers, packed, sizeBytes: body.length };
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
