import { afterEach, expect, inject, it } from 'vitest';
import { playApi, withBrowser } from './withBrowser.ts';

const browser = withBrowser();
afterEach(() => playApi('lab'));

const status = async (path: string) => (await fetch(inject('siteOrigin') + path, { redirect: 'manual' })).status;

it.each([
  ['/providers/pending.example', 200, 'Not tested yet'],
  ['/providers/stale.example', 200, 'These facts are out of date'],
  ['/providers/silent.example', 200, 'Nothing answered'],
  ['/providers/silent.example', 200, 'The server did not accept the connection in time.'],
  ['/providers/silent.example', 200, 'None of this could be tested: the server does not talk to our home server.'],
  ['/providers/opted-out.example', 200, 'The operator asked us not to test this provider'],
  ['/providers/unlisted.example', 200, 'Not in the public list'],
  ['/providers/nobody.example', 404, 'nobody.example is not in the directory'],
  ['/providers/localhost', 400, 'That name is local to one machine or network'],
  ['/providers?c2s=Z', 400, 'We do not know this filter'],
  ['/providers?c2s=A%2B&s2s=F', 200, 'No provider passes these filters.'],
  ['/checks/nothing', 404, 'There is no check with this name'],
  ['/no/such/page', 404, 'Page not found'],
])('%s has a state of its own (%i)', async (path, expected, words) => {
  const { page } = await browser.open(path, { javaScript: false });
  expect(await page.locator('main').textContent()).toContain(words);
  expect(await status(path)).toBe(expected);
  expect(await page.locator('.lab-banner').textContent()).toContain('Test servers, not real providers.');
});

it('shows nothing that was not measured before the first test is through', async () => {
  const { page } = await browser.open('/providers/pending.example');
  expect(await page.locator('.verdict').count()).toBe(0);
  expect(await page.locator('.tile').count()).toBe(0);
});

it('shows what it knows of an opted-out provider: nothing', async () => {
  const { page } = await browser.open('/providers/opted-out.example');
  expect(await page.locator('section').count()).toBe(0);
});

it('says that nothing was tested yet when the directory is empty', async () => {
  await playApi('empty');
  const { page } = await browser.open('/providers');
  expect(await page.locator('main').textContent()).toContain('No provider has been tested yet.');
});

it.each(['/', '/providers', '/providers/good.example'])(
  'shows no trace on %s when the API fails, and is not cached',
  async (path) => {
    await playApi('down');
    const response = await fetch(inject('siteOrigin') + path);
    const text = await response.text();
    expect(response.status).toBe(503);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(text).toContain('We can’t reach our own data');
    expect(text).not.toMatch(/Traceback|secret|at \w+ \(|node_modules/);
  },
);

it('is back as soon as the API is', async () => {
  await playApi('down');
  expect(await status('/providers')).toBe(503);
  await playApi('lab');
  expect(await status('/providers')).toBe(200);
});

it('keeps the answers of a hostile server inert', async () => {
  const { page, problems } = await browser.open('/providers/hostile.example');
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  expect(await page.evaluate(() => 'owned' in globalThis)).toBe(false);
  expect(await page.locator('main script, main img:not([src^="/badge/"])').count()).toBe(0);
  expect(await page.locator('a[href^="javascript:"], a[href^="data:"]').count()).toBe(0);
  expect(await page.locator('main').textContent()).toContain('<script>globalThis.owned = true</script>');
  expect(await page.locator('bdi', { hasText: '\u202E' }).count()).toBeGreaterThan(0);
  expect(problems).toEqual([]);
});

it('gives a name in Cyrillic next to the form that DNS knows', async () => {
  const { page } = await browser.open('/providers/xn--e1afmkfd.xn--e1afmkfd.example');
  expect(await page.locator('h1').textContent()).toBe('пример.пример.example');
  expect(await page.locator('.also').textContent()).toContain('xn--e1afmkfd.xn--e1afmkfd.example');
});

it('points with the arm only where the connection is sound', async () => {
  const sound = await browser.open('/providers/exemplary.example');
  expect(await sound.page.locator('.arm').getAttribute('href')).toBe('xmpp:exemplary.example?register');
  const weak = await browser.open('/providers/weak.example');
  expect(await weak.page.locator('.arm').count()).toBe(0);
});

it('tells what this installation cannot test, and what would change that', async () => {
  const { page } = await browser.open('/providers', { javaScript: false });
  await page.getByText('2 kinds of facts cannot be tested on this installation').click();
  expect(await page.locator('.not-configured').textContent()).toContain('OBSERVER_JID');
});

it('shows the exact time of a test in the markup', async () => {
  const { page } = await browser.open('/providers/stale.example');
  const time = page.locator('.glance time');
  expect(await time.textContent()).toBe('12 days ago');
  expect(Date.now() - Date.parse((await time.getAttribute('datetime')) ?? '')).toBeGreaterThan(12 * 86_400_000);
});

it('opens the raw answers for a finding that points to them', async () => {
  const { page } = await browser.open('/providers/weak.example', { javaScript: false });
  const row = page.locator('#observation-c2s-1');
  expect(await row.isVisible()).toBe(false);
  const finding = page.locator('.finding-fail').first();
  await finding.getByText('The details, and how to mend it').click();
  await finding.getByRole('link', { name: 'observation 1' }).click();
  expect(await row.isVisible()).toBe(true);
});

it.each(['/providers/%E0%A4%A', '/%ff', '/providers/a%00b', '/checks/__proto__', '/_next/static/nothing.js'])(
  'answers the broken address %s with a page of ours',
  async (path) => {
    const response = await fetch(inject('siteOrigin') + path);
    const text = await response.text();
    expect([400, 404]).toContain(response.status);
    expect(text).not.toMatch(/node_modules|Error:|at \w+ \(/);
  },
);
