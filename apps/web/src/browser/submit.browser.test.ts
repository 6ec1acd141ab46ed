import { expect, inject, it } from 'vitest';
import { withBrowser } from './withBrowser.ts';

const browser = withBrowser();

it('keeps what was typed and says what is wrong with it', async () => {
  const { page } = await browser.open('/submit', { javaScript: false, width: 360 });
  await page.getByLabel('Domain').fill('127.0.0.1');
  await page.getByRole('button', { name: 'Test it' }).click();
  expect(await page.locator('.form-problem').textContent()).toContain('That is an IP address.');
  expect(await page.getByLabel('Domain').inputValue()).toBe('127.0.0.1');
});

it('begins no test by GET', async () => {
  const response = await fetch(`${inject('siteOrigin')}/submit?domain=weak.example`, { redirect: 'manual' });
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('value="weak.example"');
});

it('shows without a script what is asked now, and renews itself', async () => {
  const { page, problems } = await browser.open('/tests/running', { javaScript: false });
  expect(await page.getByRole('status').textContent()).toContain('Now asking for the sign-up form.');
  expect(await page.locator('.step-running .step-name').textContent()).toBe('Sign-up');
  await page.waitForEvent('load', { timeout: 5000 });
  expect(await page.locator('.step-done')).toBeDefined();
  expect(problems).toEqual([]);
});

it('tells a queued test its place', async () => {
  const { page } = await browser.open('/tests/queued', { javaScript: false });
  expect(await page.getByRole('status').textContent()).toContain(
    'Waiting for its turn: number 3 in the queue. It should begin in about 40 seconds.',
  );
});

it('ends at a report with letters, conditions of the list, and raw answers', async () => {
  const { page, problems } = await browser.open('/tests/over');
  expect(await page.getByText('Your connection is weak.').isVisible()).toBe(true);
  expect(await page.getByText('It answered in three tests (2 so far)').isVisible()).toBe(true);
  await page.getByText('What it answered, word for word').click();
  expect(await page.locator(`a[href="/api/v1/evidence/${'0'.repeat(64)}"]`).isVisible()).toBe(true);
  expect(await page.locator('script').count()).toBe(0);
  expect(problems).toEqual([]);
});

it('shows whoever doubts a finding what the server said this time, as text', async () => {
  const { page, problems } = await browser.open('/tests/over?finding=tls-1.2%20c2s', { javaScript: false });
  expect(await page.locator('.transcript').textContent()).toContain("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
  const { page: other } = await browser.open('/tests/hostile?finding=tls-1.2%20c2s', { width: 360 });
  const said = (await other.locator('.transcript pre').textContent()) ?? '';
  expect(said).toContain('<script>globalThis.owned = true</script>');
  expect(said).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  expect(await other.evaluate('globalThis.owned')).toBeUndefined();
  expect(problems).toEqual([]);
});

it('shows an operator’s answer beside its finding, and one to a finding that is gone apart', async () => {
  const { page } = await browser.open('/providers/hostile.example', { javaScript: false, width: 360 });
  const beside = page.locator('.finding', { hasText: 'TLS 1.3' }).locator('.finding-answer');
  expect(await beside.first().textContent()).toContain('<script>globalThis.owned = true</script>');
  expect(await page.locator('.answers > div').count()).toBe(1);
});

it('tells of a rubric to come: letters, what moves them, and the lines that keep them', async () => {
  const { page } = await browser.open('/providers/good.example', { javaScript: false });
  const box = page.locator('section[aria-labelledby=coming]');
  expect(await box.textContent()).toContain('the letter of the connection for apps will then be C in place of A.');
  expect(await box.textContent()).toContain('limits nothing any more; today it allows B at best');
  expect(await box.locator('summary').count()).toBeGreaterThan(0);
  expect(await page.locator('section[aria-labelledby=coming] a[href="/checks/scram"]').count()).toBe(2);
});
