import { expect, it } from 'vitest';
import { withBrowser } from './withBrowser.ts';

const browser = withBrowser();

it('chooses a badge without a script: preview, lines to copy, and where it leads', async () => {
  const { page, problems } = await browser.open('/operators/badges', { javaScript: false, width: 360 });
  await page.getByLabel('Your domain').fill('Weak.example');
  await page.getByLabel('What it tells').selectOption('s2s');
  await page.getByLabel('Colours').selectOption('dark');
  await page.getByRole('button', { name: 'Show' }).click();
  expect(new URL(page.url()).searchParams.get('variant')).toBe('s2s');
  const picture = page.locator('.badge-panel img').first();
  expect(await picture.getAttribute('src')).toBe('/badge/weak.example.svg?variant=s2s&theme=dark');
  await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  const lines = await page.locator('.snippet').allTextContents();
  expect(lines).toHaveLength(5);
  for (const line of lines) expect(decodeURIComponent(line)).toContain('/badge/weak.example.');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.getByText('See where it leads').click();
  expect(new URL(page.url()).hash).toBe('#letter');
  expect(await page.locator('#letter').textContent()).toBe('What the letters mean for you');
  expect(problems).toEqual([]);
});

it('keeps a hostile label as text, and says what is no domain', async () => {
  const label = encodeURIComponent(`"><script>alert(1)`);
  const { page, problems } = await browser.open(`/operators/badges?domain=127.0.0.1&label=${label}`);
  expect(await page.locator('.form-problem').textContent()).toBe('That is no domain that can have a badge.');
  expect(await page.locator('script').count()).toBe(0);
  expect(problems.filter((problem) => !problem.includes('400'))).toEqual([]);
});

it('makes a provider file without a script, and names what is wrong with it', async () => {
  const { page } = await browser.open('/operators/provider-file', { javaScript: false, width: 360 });
  await page.getByLabel('Web site', { exact: true }).fill('en https://example.org');
  await page.getByLabel('Countries of the servers').fill('DE xq');
  await page.getByLabel('Free of charge').selectOption('yes');
  await page.getByRole('button', { name: 'Make the file' }).click();
  expect(await page.locator('.file-result').textContent()).toContain('“xq” is no country’s code');
  await page.getByLabel('Countries of the servers').fill('de');
  await page.getByRole('button', { name: 'Make the file' }).click();
  expect(await page.locator('.file-result').textContent()).toContain('Nothing is wrong with it.');
  const file = JSON.parse((await page.locator('.snippet').first().textContent()) ?? '');
  expect(file).toEqual({ website: { en: 'https://example.org' }, freeOfCharge: true, serverLocations: ['de'] });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

it('checks a pasted file, fills the form with it, and shows what it says as text', async () => {
  const { page } = await browser.open('/operators/provider-file', { javaScript: false });
  await page.getByText('You have a file already?').click();
  const pasted = '{"busFactor": 0, "since": "</pre><script>alert(1)</script>", "website": {"en": "https://example.org"}}';
  await page.getByLabel('The whole file').fill(pasted);
  await page.getByRole('button', { name: 'Check it' }).click();
  expect(await page.locator('.notice-warn').textContent()).toContain('2 things to mend');
  expect(await page.getByLabel('Web site', { exact: true }).inputValue()).toBe('en https://example.org');
  expect(await page.locator('.snippet').first().textContent()).toBe(pasted);
  expect(await page.locator('script').count()).toBe(0);
});

it('makes the form of XEP-0504', async () => {
  const { page } = await browser.open('/operators/provider-file', { javaScript: false });
  await page.getByText('The same for apps: data policy').click();
  await page.getByLabel('Data is kept at most').fill('720');
  await page.getByRole('button', { name: 'Make the file' }).click();
  expect(await page.locator('.file-result').textContent()).toContain('urn:xmpp:data-policy:0');
});

it('lets feed readers find the feeds', async () => {
  const { page } = await browser.open('/providers/weak.example');
  const feed = page.locator('link[type="application/atom+xml"]');
  expect(await feed.getAttribute('href')).toBe('/api/v1/providers/weak.example/events.atom');
});
