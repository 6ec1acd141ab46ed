import { expect, it } from 'vitest';
import { withBrowser } from './withBrowser.ts';

const browser = withBrowser();
const lobby = '/rooms/lobby%40rooms.good.example';
const hostile = `/rooms/${encodeURIComponent('раура@rooms.good.example')}`;

it('leads from a search to a room, what to know before joining, and the way in, without JavaScript', async () => {
  const { page, problems } = await browser.open('/rooms', { width: 360, javaScript: false });
  await page.getByRole('searchbox', { name: 'Search rooms' }).fill('lobby');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('en');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  expect(new URL(page.url()).search).toBe('?q=lobby&language=en');
  await page.getByRole('link', { name: 'Lobby', exact: true }).click();
  expect(await page.getByRole('link', { name: 'Join this room' }).getAttribute('href')).toBe(
    'xmpp:lobby@rooms.good.example?join',
  );
  const before = page.getByRole('heading', { name: 'Before you join' }).locator('..');
  for (const text of ['whoever joins reads along', 'Its moderators and the host', 'kept for 14 days', 'not end-to-end encrypted'])
    expect(await before.textContent()).toContain(text);
  expect(await before.locator('blockquote').getAttribute('lang')).toBe('de');
  const code = page.getByRole('img', { name: 'QR code that opens lobby@rooms.good.example' });
  expect(await code.isVisible()).toBe(false);
  await page.getByText('Or scan this with your phone').click();
  expect(await code.isVisible()).toBe(true);
  await page.getByRole('link', { name: 'choose a provider' }).click();
  expect(new URL(page.url()).pathname).toBe('/start');
  expect(problems).toEqual([]);
});

it('takes a report of a room, without JavaScript', async () => {
  const { page } = await browser.open(lobby, { width: 360, javaScript: false });
  await page.getByText('Report this room', { exact: true }).click();
  await page.getByRole('combobox', { name: 'What is wrong' }).selectOption('abuse');
  await page.getByRole('textbox', { name: 'A few words, if you like' }).fill('Look at yesterday.');
  await page.getByRole('button', { name: 'Send report' }).click();
  expect(new URL(page.url()).search).toBe('?reported=yes');
  expect(await page.getByText('Thank you. A moderator will look at it.').isVisible()).toBe(true);
});

it('says when a report was not taken', async () => {
  const { page } = await browser.open(lobby);
  await page.getByText('Report this room', { exact: true }).click();
  await page
    .locator('select[name=reason] option')
    .first()
    .evaluate((option) => option.setAttribute('value', 'boring'));
  await page.locator('select[name=reason]').selectOption({ index: 0 });
  await page.getByRole('button', { name: 'Send report' }).click();
  expect(await page.getByText('The report could not be taken.').isVisible()).toBe(true);
});

it('sets rooms that were ticked side by side, and takes one off again', async () => {
  const { page, problems } = await browser.open('/rooms', { javaScript: false });
  await page.getByRole('checkbox', { name: 'Compare Lobby' }).check();
  await page.getByRole('checkbox', { name: 'Compare مقهى' }).check();
  await page.getByRole('button', { name: 'Compare' }).click();
  expect(new URL(page.url()).searchParams.getAll('with')).toEqual(['lobby@rooms.good.example', 'مقهى@rooms.good.example']);
  const row = page.getByRole('row', { name: /^For how long, as the server says/ });
  expect(await row.getByRole('cell').allTextContents()).toEqual([
    expect.stringContaining('kept for 14 days'),
    expect.stringContaining('does not say for how long'),
  ]);
  await page.getByRole('link', { name: 'Leave out Lobby' }).click();
  expect(new URL(page.url()).searchParams.getAll('with')).toEqual(['مقهى@rooms.good.example']);
  expect(problems).toEqual([]);
});

it('shows strangers’ text as text, in its own direction, and warns of look-alike letters', async () => {
  const { page, problems } = await browser.open(hostile);
  expect(await page.locator('h1 bdi').textContent()).toContain('<script>alert(1)</script>');
  expect(await page.locator('img[src="x"]').count()).toBe(0);
  expect(await page.getByText('Look twice at the address').isVisible()).toBe(true);
  expect(await page.getByText('Flagged as for adults').isVisible()).toBe(true);
  expect(problems).toEqual([]);
  const arabic = await browser.open(`/rooms/${encodeURIComponent('مقهى@rooms.good.example')}`);
  const heading = arabic.page.locator('h1 bdi');
  expect(await heading.evaluate((name) => getComputedStyle(name).direction)).toBe('rtl');
  expect(await arabic.page.locator('html').evaluate((html) => getComputedStyle(html).direction)).toBe('ltr');
  expect(await arabic.page.getByRole('link', { name: 'Join this room' }).getAttribute('href')).toBe(
    `xmpp:${encodeURIComponent('مقهى')}@rooms.good.example?join`,
  );
});

it('draws people over time with a table behind it, and says so where it was counted too seldom', async () => {
  const { page } = await browser.open(lobby, { javaScript: false });
  expect(await page.getByRole('img', { name: /People on average each day/ }).isVisible()).toBe(true);
  await page.getByText('The counts as a table').click();
  expect(await page.getByRole('table').getByRole('row').count()).toBe(41);
  const other = await browser.open(hostile);
  expect(await other.page.getByText('We have not looked often enough to draw this.').isVisible()).toBe(true);
});

it('has words for a search that finds nothing and a room that it does not know', async () => {
  const { page } = await browser.open('/rooms?q=nothing');
  expect(await page.getByText('No room matches').isVisible()).toBe(true);
  await page.goto('/rooms/nobody%40rooms.good.example');
  expect(await page.locator('h1').textContent()).toBe('We list no room nobody@rooms.good.example');
});
