import { localPath } from '@signpost/contracts';
import { describe, expect, it } from 'vitest';
import { pageTypes } from './pageTypes.ts';
import { withBrowser } from './withBrowser.ts';

const browser = withBrowser();

/** German and Russian have the longest words. */
describe.each(['en', 'de', 'ru'])('in %s', (locale) => {
  it.each(Object.entries(pageTypes))('%s does not scroll sideways, from 320 px on', async (_name, path) => {
    const { page } = await browser.open(localPath(path, locale));
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    for (const width of [320, 360, 768, 992, 1280, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
});

it('lists providers as a table on wide screens and as cards on phones, a table to screen readers both times', async () => {
  const wide = await browser.open('/providers', { width: 1440 });
  const phone = await browser.open('/providers', { width: 360 });
  expect(
    await wide.page
      .locator('.board tbody tr')
      .first()
      .evaluate((row) => getComputedStyle(row).display),
  ).toBe('table-row');
  expect(
    await phone.page
      .locator('.board tbody tr')
      .first()
      .evaluate((row) => getComputedStyle(row).display),
  ).toBe('flex');
  expect(await phone.page.getByRole('table').getByRole('row').count()).toBe(51);
});

it('tells the two letters apart without colour', async () => {
  const { page } = await browser.open('/providers/exemplary.example');
  const shape = (index: number) =>
    page
      .locator('.verdict .tile')
      .nth(index)
      .evaluate((tile) => getComputedStyle(tile).clipPath);
  expect(await shape(0)).toBe('none');
  expect(await shape(1)).toContain('polygon');
});

it('loads one file of the type for Latin, and the Cyrillic one only where it is needed', async () => {
  const fontsOf = async (path: string) => {
    const { page } = await browser.open(path);
    await page.evaluate(() => document.fonts.ready);
    return page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('.woff2'))
        .map(({ name }) => name),
    );
  };
  expect(await fontsOf('/checks')).toEqual([expect.stringContaining('latin-wght')]);
  expect(await fontsOf('/providers/xn--e1afmkfd.xn--e1afmkfd.example')).toContainEqual(expect.stringContaining('cyrillic-wght'));
});

it('prints dark on light, whatever the screen is, and leaves out what cannot be used on paper', async () => {
  const { page } = await browser.open('/providers', { theme: 'dark' });
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
  expect(await page.locator('.filters').isVisible()).toBe(false);
  expect(
    await page
      .locator('.board tbody a')
      .first()
      .evaluate((link) => getComputedStyle(link).color),
  ).toBe('rgb(11, 79, 143)');
});
