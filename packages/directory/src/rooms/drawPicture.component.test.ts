import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { drawPicture, pictureSide } from './drawPicture.ts';

/** sharp may only be asked after `drawPicture` has told it what to refuse. */
const sharp = async () => (await import('sharp')).default;
const noise = async (width: number, height: number) =>
  (await sharp())({ create: { width, height, channels: 3, background: { r: 200, g: 30, b: 90 } } });

it.each(['png', 'jpeg', 'gif', 'webp'] as const)('draws a %s anew, small and without what else was in it', async (format) => {
  const secret = 'somebody was here';
  const picture = await (await noise(300, 200))
    .withMetadata({ exif: { IFD0: { Copyright: secret } } })
    .toFormat(format)
    .toBuffer();
  const drawn = await drawPicture(picture);
  expect(drawn?.mediaType).toBe('image/webp');
  const shown = await (await sharp())(drawn?.bytes).metadata();
  expect([shown.format, shown.width, shown.height, shown.exif]).toEqual(['webp', pictureSide, pictureSide, undefined]);
  expect(drawn?.bytes.includes(secret)).toBe(false);
});

/** A PNG that says that it is huge, in few bytes. */
function bomb(side: number): Buffer {
  const chunk = (type: string, body: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(body.length);
    return Buffer.concat([length, Buffer.from(type), body, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 6], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

it('draws nothing that is no raster picture, broken or too large', async () => {
  const whole = await (await noise(300, 200)).png().toBuffer();
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>');
  const refused = [
    Buffer.alloc(0),
    Buffer.from('hello'),
    svg,
    Buffer.concat([whole.subarray(0, 4), svg]),
    whole.subarray(0, 60),
    bomb(60_000),
  ];
  for (const bytes of refused) expect(await drawPicture(bytes)).toBeNull();
  // neither does the decoder itself, were it ever asked
  await expect((await sharp())(svg).png().toBuffer()).rejects.toThrow();
});
