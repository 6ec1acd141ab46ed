import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { compactPage, encodingFor, renderedPage } from './RenderedPage.ts';

const text = '<li class="xep">XEP-0313: Message Archive Management</li>'.repeat(2000);
const page = () => renderedPage(200, { etag: '"x"' }, Buffer.from(text));

it('takes a tenth of the room where it is kept, and still reads the same in every encoding', async () => {
  const kept = await compactPage(page());
  expect(kept.heldBytes).toBeLessThan(page().heldBytes / 10);
  expect([kept.status, kept.headers]).toEqual([200, { etag: '"x"' }]);
  expect(String(await kept.packed('identity'))).toBe(text);
  expect(String(gunzipSync(await kept.packed('gzip')))).toBe(text);
  expect(await kept.packed('br')).toEqual(await page().packed('br'));
});

it('leaves small pages as they are', async () => {
  const small = renderedPage(200, {}, Buffer.from('short'));
  expect(await compactPage(small)).toBe(small);
  expect(String(await small.packed(encodingFor(undefined)))).toBe('short');
});
