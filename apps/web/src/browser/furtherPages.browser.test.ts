import { expect, it } from 'vitest';
import { withBrowser } from './withBrowser.ts';

const browser = withBrowser();
const open = (path: string) => browser.open(path, { javaScript: false });

it('tells what works between two apps', async () => {
  const { page, problems } = await open('/apps');
  await page.getByLabel('My app').selectOption('Conversations');
  await page.getByLabel('Their app').selectOption('Gajim');
  await page.getByRole('button', { name: 'Show what works' }).click();
  expect(new URL(page.url()).search).toBe('?mine=conversations&theirs=gajim');
  const facts = await page.locator('.pair-facts > div').allTextContents();
  expect(facts.map((fact) => fact.replace(/(yes|we don’t know|likely|no\b).*/, '$1'))).toEqual([
    'Messages yes',
    'End-to-end encryption (OMEMO) yes',
    'Calls we don’t know',
    'Files and pictures yes',
    'Group chats yes',
  ]);
  expect(await page.locator('.pair-source').allTextContents()).toEqual(['Conversations', 'Gajim']);
  expect(problems).toEqual([]);
});

it('leads a name from an old article to what became of it', async () => {
  const { page } = await open('/apps?mine=blabber');
  const told = await page.locator('section', { has: page.locator('#pair') }).textContent();
  expect(told).toContain('Unmaintained since October 2022');
  expect(told).toContain('Take Conversations instead.');
});

it('draws statistics that can be read without the drawing', async () => {
  const { page, problems } = await open('/statistics');
  expect(await page.locator('.shares').first().locator('li').first().textContent()).toContain('30% (60)');
  const security = page.locator('section', { has: page.getByRole('heading', { name: 'Connections', exact: true }) }).last();
  await security.getByText('As a table').click();
  expect(await security.locator('tbody tr').count()).toBe(40);
  expect(await page.locator('.line-field').first().getAttribute('aria-label')).toContain('Connections');
  expect(problems).toEqual([]);
});

it('makes a card of an address that nobody keeps', async () => {
  const { page } = await open('/start/card');
  await page.getByLabel('Your address').fill('xmpp:Me@Example.org');
  const [answer] = await Promise.all([
    page.waitForResponse(/address=/),
    page.getByRole('button', { name: 'Make the card' }).click(),
  ]);
  expect(answer.headers()['cache-control']).toBe('no-store');
  expect(await page.locator('.qr-code').getAttribute('aria-label')).toBe('QR code that leads to me@example.org');
  await page.getByLabel('Your address').fill('nobody');
  await page.getByRole('button', { name: 'Make the card' }).click();
  expect(await page.locator('.form-problem').textContent()).toContain('no address of a person');
});

it.each(['/', '/about', '/privacy', '/operators', '/statistics'])(
  'leads from the foot of every page to those about us: %s',
  async (path) => {
    const { page } = await open(path);
    for (const name of ['Statistics', 'For operators', 'About', 'What this site keeps'])
      expect(await page.locator('.site-footer').getByRole('link', { name, exact: true }).count()).toBe(1);
  },
);

it('shows the rooms of a provider by language, and how its features went', async () => {
  const { page } = await open('/providers/exemplary.example');
  const rooms = page.locator('section[aria-labelledby=rooms-there]');
  expect(await rooms.textContent()).toContain('43 public rooms: German 40');
  await rooms.getByRole('link').first().click();
  expect(new URL(page.url()).pathname).toMatch(/^\/rooms\//);
  await page.goBack();
  expect(await page.locator('.timeline svg').first().getAttribute('aria-label')).toMatch(/: .+ since /);
});
