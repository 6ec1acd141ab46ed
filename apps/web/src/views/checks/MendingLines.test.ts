import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { isMendable, MendingLines } from './MendingLines.tsx';

const htmlOf = (check: Parameters<typeof MendingLines>[0]['check']) =>
  renderToStaticMarkup(createElement(MendingLines, { check }));

it('folds configuration and zone lines by where they belong', () => {
  const html = htmlOf({ fix: { prosody: 's2s_secure_auth = true' }, zone: 'example.org. CAA 0 issue "ca.example"' });
  expect(html.match(/<details/g)).toHaveLength(2);
  expect(html).toContain('<pre><code>s2s_secure_auth = true</code></pre>');
  expect(html).toContain('<pre><code>example.org. CAA 0 issue &quot;ca.example&quot;</code></pre>');
});

it('is mendable by zone lines alone', () => {
  expect(isMendable({ fix: {}, zone: 'x' })).toBe(true);
  expect(isMendable({ fix: {} })).toBe(false);
});
