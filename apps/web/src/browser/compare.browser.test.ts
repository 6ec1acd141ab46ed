import { expect, it } from 'vitest';
import { withBrowser } from './withBrowser.ts';

const browser = withBrowser();

it.each([{ javaScript: false }, { javaScript: true }])('compares what was ticked in the directory, %o', async (visit) => {
  const { page } = await browser.open('/providers?bothMin=B', { width: 360, ...visit });
  await page.getByLabel('Compare exemplary.example').check();
  await page.getByLabel('Compare good.example').check();
  await page.getByRole('button', { name: 'Compare' }).click();
  const { pathname, search } = new URL(page.url());
  expect(pathname + search).toBe('/compare?with=exemplary.example,good.example');
  expect(await page.locator('.share').textContent()).toContain('/compare?with=exemplary.example,good.example');
  const files = page.locator('.versus tr', { hasText: 'Send files' });
  expect(await files.isVisible()).toBe(false);
  await page.locator('summary', { hasText: 'the same everywhere' }).click();
  expect(await files.isVisible()).toBe(true);
  const connection = page.locator('.versus tr', { hasText: 'How well is my connection encrypted?' });
  expect(await connection.locator('.versus-best').textContent()).toContain('better here');
});

it('marks the better cell by weight', async () => {
  const { page } = await browser.open('/compare?with=exemplary.example,weak.example');
  const weight = (place: string) =>
    page
      .locator(place)
      .first()
      .evaluate((cell) => Number(getComputedStyle(cell).fontWeight));
  expect(await weight('.versus-best')).toBeGreaterThan(await weight('.versus td:not(.versus-best)'));
});

it('leaves all but four out, and says so', async () => {
  const five = ['exemplary', 'good', 'weak', 'middling', 'broken'].map((name) => `with=${name}.example`).join('&');
  const { page } = await browser.open(`/compare?${five}`, { javaScript: false });
  expect(await page.locator('.versus thead').first().getByRole('columnheader').count()).toBe(5);
  expect(await page.locator('.notice').textContent()).toContain('the rest was left out');
});

it('prints on one page', async () => {
  const { page } = await browser.open('/compare?with=exemplary.example,good.example,weak.example,silent.example');
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});
