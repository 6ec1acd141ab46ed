import { expect, inject, it } from 'vitest';
import { withBrowser } from './withBrowser.ts';

const browser = withBrowser();
const section = 'section[aria-labelledby="history"]';

it('shows who changed what, and never our rules as the provider’s doing', async () => {
  const { page, problems } = await browser.open('/providers/good.example', { javaScript: false });
  const steps = await page.locator(`${section} .history > li`).allTextContents();
  expect(steps).toHaveLength(5);
  expect(steps[0]).toContain('Software: Prosody 0.11.9 before, ejabberd now');
  expect(steps[1]).toMatch(/Our rules changed.*changed by us.*Links to other providers: A before, B now/);
  expect(steps[2]).toContain('Judged by new rules; the result is the same.');
  expect(steps[3]).toContain('Your connection: D before, B now');
  expect(steps[3]).toContain('Fails now: The certificate comes with its whole chain (Your connection)');
  expect(steps[3]).toContain('Voice and video calls: yes before, no now');
  expect(steps[3]).toMatch(/We saw more or less than before.*not tested before, yes now/);
  expect(steps[3]).not.toContain('Our rules changed');
  expect(steps[4]).toContain('First result.');
  expect(problems).toEqual([]);
});

it('has the same as a table, and events that can be linked to', async () => {
  const { page } = await browser.open('/providers/good.example#event-00000000000000000000000001');
  expect(await page.locator(`${section} .history + .fold tbody tr`).count()).toBe(5);
  const event = await page.locator('li:target').textContent();
  expect(event).toContain('Apps are shown a certificate with a new key from a new issuer, 71 days before the old one ends');
  expect(await page.locator(`${section} .events`).textContent()).toContain(
    'A feature is not offered any more: Voice and video calls.',
  );
});

it('leads to the feed of the provider', async () => {
  const { page } = await browser.open('/providers/good.example');
  const href = await page.locator('a[type="application/atom+xml"]').getAttribute('href');
  expect(href).toBe('/api/v1/providers/good.example/events.atom');
  expect((await fetch(inject('siteOrigin') + href)).headers.get('x-served-by')).toBe('api');
});

it('says so when nothing has changed yet', async () => {
  const { page } = await browser.open('/providers/unlisted.example');
  expect(await page.locator(section).textContent()).toContain('Nothing has changed since the first test.');
});
