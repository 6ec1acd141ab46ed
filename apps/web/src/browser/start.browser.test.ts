import { expect, it } from 'vitest';
import { withBrowser } from './withBrowser.ts';

const browser = withBrowser();

it.each([{ javaScript: false }, { javaScript: true }])('leads a newcomer from home to signing up, %o', async (visit) => {
  const { page, problems } = await browser.open('/', { width: 360, ...visit });
  await page.locator('.arm', { hasText: 'Find my server' }).click();
  await page.getByLabel('Android phone').check();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('Voice and video calls').check();
  await page.getByRole('button', { name: 'Next' }).click();
  expect(await page.locator('progress').getAttribute('value')).toBe('3');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('In the app').check();
  await page.getByRole('button', { name: 'Show me' }).click();
  expect(page.url()).toMatch(/\/start\/result\?device=android&want=calls&signUp=app&seed=\d{4}-\d\d-\d\d-\w+$/);
  expect(await page.locator('.picks > li').count()).toBe(3);
  expect(await page.locator('.picks > li').first().textContent()).toContain('calls were not tested');
  expect(await page.locator('.steps').textContent()).toContain('F-Droid');
  await page.locator('.picks .arm').first().click();
  expect(await page.locator('.getting-in .arm').getAttribute('href')).toMatch(/^xmpp:[^?]+\?register$/);
  expect(problems).toEqual([]);
});

it('preselects that nobody cares, question by question', async () => {
  const { page } = await browser.open('/start', { javaScript: false });
  expect(await page.getByLabel('I don’t care').isChecked()).toBe(true);
  for (let step = 1; step < 4; step += 1) await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Show me' }).click();
  expect(new URL(page.url()).search).toMatch(/^\?seed=/);
  expect(await page.locator('.picks > li').count()).toBe(3);
});

it('shows the same again at the address to share, and others to another visitor', async () => {
  const picks = async (seed: string) => {
    const { page } = await browser.open(`/start/result?seed=${seed}`, { javaScript: false });
    return page.locator('.picks .arm').allTextContents();
  };
  const first = await picks('one');
  expect(await picks('one')).toEqual(first);
  const others = await Promise.all(['two', 'three', 'four'].map(picks));
  expect(others.some((other) => other.join() !== first.join())).toBe(true);
});

it('says why there are none', async () => {
  const { page } = await browser.open('/start/result?country=aq&signUp=page&seed=one', { javaScript: false });
  await page.locator('summary', { hasText: 'Why not one of the other' }).click();
  expect(await page.locator('main').textContent()).toContain('a letter below B');
});

it('offers the provider of an address, and reads xmpp: links', async () => {
  const { page } = await browser.open('/lookup?domain=xmpp:me@good.example?message', { javaScript: false });
  await page.getByRole('link', { name: 'good.example' }).click();
  expect(new URL(page.url()).pathname).toBe('/providers/good.example');
});

it.each(['lobby@rooms.good.example', 'xmpp:lobby@rooms.good.example?join'])('leads %s to the room', async (typed) => {
  const { page } = await browser.open('/', { javaScript: false });
  await page.getByLabel('Look up a provider').fill(typed);
  await page.getByRole('button', { name: 'Look up' }).click();
  expect(decodeURIComponent(new URL(page.url()).pathname)).toBe('/rooms/lobby@rooms.good.example');
});
