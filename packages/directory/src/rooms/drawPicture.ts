/** Width and height of what we serve. */
export const pictureSide = 128;
const mostPixels = 4096 * 4096;
const timeoutSeconds = 5;

/** What pictures begin with; drawings by program such as SVG are not among them. */
const signatures: readonly { at: number; bytes: readonly number[] }[] = [
  { at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] }, // PNG
  { at: 0, bytes: [0xff, 0xd8, 0xff] }, // JPEG
  { at: 0, bytes: [0x47, 0x49, 0x46, 0x38] }, // GIF
  { at: 8, bytes: [0x57, 0x45, 0x42, 0x50] }, // WebP
];
const loaders = [
  'VipsForeignLoadPngBuffer',
  'VipsForeignLoadJpegBuffer',
  'VipsForeignLoadNsgifBuffer',
  'VipsForeignLoadWebpBuffer',
];

const isRaster = (bytes: Uint8Array): boolean =>
  signatures.some(({ at, bytes: wanted }) => wanted.every((byte, index) => bytes[at + index] === byte));

/**
 * A stranger's PNG, JPEG, GIF or WebP drawn anew as a small square WebP: one frame, no metadata, nothing of the bytes that
 * came. `null` when it is no such picture, broken, or too large to be decoded.
 */
export async function drawPicture(bytes: Uint8Array): Promise<{ bytes: Buffer; mediaType: 'image/webp' } | null> {
  if (!isRaster(bytes)) return null;
  const { default: sharp } = await import('sharp');
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: loaders });
  try {
    const drawn = await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'truncated', pages: 1 })
      .timeout({ seconds: timeoutSeconds })
      .rotate()
      .resize(pictureSide, pictureSide, { fit: 'cover' })
      .webp({ quality: 80 })
      .toBuffer();
    return { bytes: drawn, mediaType: 'image/webp' };
  } catch {
    return null;
  }
}
