import { locales, localPath } from '@signpost/contracts';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { playApi, withBrowser } from './withBrowser.ts';

const browser = withBrowser();
afterEach(() => playApi('lab'));
const get = async (path: string) => (await fetch(inject('siteOrigin') + path, { redirect: 'manual' })).text();
const others = locales.filter((locale) => locale !== 'en');

describe.each(others)('in %s', (locale) => {
  it.each(['/', '/start', '/providers', '/providers/weak.example', '/rooms', '/apps', '/trust', '/no/such/page'])(
    '%s speaks it, and every link inside stays in it',
    async (path) => {
      const { page, problems } = await browser.open(localPath(path, locale), { javaScript: false });
      expect(await page.locator('html').getAttribute('lang')).toBe(locale);
      const english = await browser.open(path, { javaScript: false });
      const text = async (one: typeof page) => one.locator('main').innerText();
      expect(await text(page)).not.toBe(await text(english.page));
      const links = await page
        .locator('a[href^="/"]:not([hreflang])')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      const leaving = links.filter(
        (href) =>
          !new RegExp(`^/${locale}(/|$)`).test(href ?? '') && !/^\/(api|badge|docs|dumps|compat|openapi)/.test(href ?? ''),
      );
      expect(leaving).toEqual([]);
      const forms = await page.locator('form[action^="/"]').evaluateAll((all) => all.map((form) => form.getAttribute('action')));
      expect(forms.filter((action) => !action?.startsWith(`/${locale}/`))).toEqual([]);
      expect(problems).toEqual([]);
    },
  );
});

it('changes the language where one is, query and all, without JavaScript, and keeps it on the way', async () => {
  const { page } = await browser.open('/providers?c2s=A', { javaScript: false });
  await page.getByRole('link', { name: 'Deutsch' }).click();
  await page.waitForURL('**/de/providers?c2s=A');
  await page.getByRole('link', { name: /русский/i }).click();
  await page.waitForURL('**/ru/providers?c2s=A');
  await page.goto('/de');
  await page.getByRole('link', { name: 'Meinen Server finden' }).first().click();
  await page.waitForURL('**/de/start');
  await page.getByRole('button', { name: 'Weiter' }).click();
  await page.waitForURL('**/de/start?*');
  await page.goto('/de/providers?c2s=&s2s=A');
  await page.waitForURL('**/de/providers?s2s=A');
});

it('counts in the forms of the language', async () => {
  const { page } = await browser.open('/ru/providers', { javaScript: false });
  expect(await page.locator('main').innerText()).toMatch(/\d (провайдер|провайдера|провайдеров)\n/);
});

it('marks what stays English', async () => {
  const { page } = await browser.open('/de/providers/weak.example', { javaScript: false });
  expect(await page.locator('.finding-title [lang="en"]').count()).toBeGreaterThan(3);
  const checks = await browser.open('/de/checks', { javaScript: false });
  expect(await checks.page.locator('main').getAttribute('lang')).toBe('en');
});

it('gives every reader the same page, whatever the browser asks for', async () => {
  const response = await fetch(`${inject('siteOrigin')}/`, { headers: { 'accept-language': 'de' }, redirect: 'manual' });
  expect(response.status).toBe(200);
  expect(response.headers.get('vary') ?? '').not.toMatch(/language/i);
  expect(await response.text()).toContain('<html lang="en"');
});

describe('for search engines', () => {
  it('names the page in each language, and itself as the one to know', async () => {
    await playApi('public');
    await expect.poll(() => get('/robots.txt'), { timeout: 10_000 }).toContain('/sitemap.xml');
    const html = await get('/de/providers/exemplary.example');
    const origin = inject('siteOrigin');
    expect(html).toContain(`<link rel="canonical" href="${origin}/de/providers/exemplary.example"`);
    expect([...html.matchAll(/<link rel="alternate" hrefLang="([\w-]+)"/gi)].map(([, language]) => language)).toEqual([
      ...locales,
      'x-default',
    ]);
    expect(html).toContain(`<meta property="og:image" content="${origin}/badge/card/exemplary.example.png"`);
    expect(html).toMatch(/itemtype="https:\/\/schema.org\/Service"/i);
  });

  it('knows operators’ pages in English alone', async () => {
    await playApi('public');
    await expect.poll(() => get('/robots.txt'), { timeout: 10_000 }).toContain('/sitemap.xml');
    const html = await get('/de/checks');
    expect(html).toContain(`<link rel="canonical" href="${inject('siteOrigin')}/checks"`);
    expect(html).not.toMatch(/<link rel="alternate" hreflang/i);
  });
});

it('lets keyboards skip to the content and shows where they are', async () => {
  const { page } = await browser.open('/de/providers');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Zum Inhalt springen' });
  expect(await skip.evaluate((link) => link === document.activeElement && link.getBoundingClientRect().top >= 0)).toBe(true);
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)).not.toBe('none');
});
