import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const { resolve } = createRequire(import.meta.url);
const fonts = ['latin-400', 'latin-700'].map((name) =>
  readFileSync(resolve(`@fontsource/geologica/files/geologica-${name}-normal.woff2`)),
);
await initWasm(readFileSync(resolve('@resvg/resvg-wasm/index_bg.wasm')));

parentPort?.on('message', ({ id, svg }: { id: number; svg: string }) => {
  try {
    const picture = new Resvg(svg, { font: { fontBuffers: fonts, defaultFontFamily: 'Geologica' } });
    const png = picture.render().asPng();
    picture.free();
    parentPort?.postMessage({ id, png });
  } catch {
    parentPort?.postMessage({ id, png: null });
  }
});
