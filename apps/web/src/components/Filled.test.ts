import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { fillTemplate } from './Filled.tsx';

const drawn = (template: string, blanks: Parameters<typeof fillTemplate>[1] = {}) =>
  renderToStaticMarkup(createElement('p', null, ...fillTemplate(template, blanks)));

it('puts elements into blanks', () =>
  expect(drawn('Seen {when}.', { when: createElement('b', null, 'now') })).toBe('<p>Seen <b>now</b>.</p>'));

it('leaves a blank that nothing fills', () => expect(drawn('{name}, {constructor}')).toBe('<p>{name}, {constructor}</p>'));

it('sets as code what stands between backticks, and only what a text of ours says', () => {
  expect(drawn('Must say `<required/>` first')).toBe('<p>Must say <code>&lt;required/&gt;</code> first</p>');
  expect(drawn('{text}', { text: '`x`{y}<b>' })).toBe('<p>`x`{y}&lt;b&gt;</p>');
  expect(drawn('a lone ` stays')).toBe('<p>a lone ` stays</p>');
});
