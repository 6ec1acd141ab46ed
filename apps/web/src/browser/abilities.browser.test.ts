import { describe, expect, it } from 'vitest';
import { withBrowser } from './withBrowser.ts';

const browser = withBrowser();
const path = '/providers/exemplary.example';
const section = (name: string) => `section[aria-labelledby="${name}"]`;

describe('what a provider can do', () => {
  it('says how far the compliance suite is settled, never as a percentage, and names every row', async () => {
    const { page } = await browser.open(path, { javaScript: false });
    const suite = page.locator(section('suite'));
    await suite.locator('summary').first().click();
    const text = (await suite.textContent()) ?? '';
    expect(text).toMatch(/\d+ of 24 checked/);
    expect(text).not.toContain('%');
    expect(await suite.locator('details').first().locator('ul ul li').count()).toBe(24);
  });

  it('counts what works for people, the unknown apart', async () => {
    const { page } = await browser.open(path, { javaScript: false });
    const text = (await page.locator(section('capabilities')).textContent()) ?? '';
    expect(text).toContain('Of 12 things that people want, 7 are proved and 2 likely; 2 are missing, 1 unknown.');
    expect(text).toContain('a test file was still there after 40 days');
    expect(text).not.toContain('%');
  });

  it('shows what is declared beside what was measured', async () => {
    const { page } = await browser.open(path, { javaScript: false });
    const text = (await page.locator(section('conflicts')).textContent()) ?? '';
    expect(text).toContain('The provider file keeps files for 30 days.');
    expect(text).toContain('still there after 40 days');
    expect(text).toContain('The upload service takes single files of 104 MB.');
    expect(text).toContain('came back at once, and its connection was gone');
  });

  it('tells of spam lists without judging, and shows the list’s own line as text', async () => {
    const { page, problems } = await browser.open(path);
    const spam = page.locator(section('spam'));
    const text = (await spam.textContent()) ?? '';
    expect(text).toContain('On the list Keepers since 2026-05-12, as the list says.');
    expect(text).toContain('Not on the list Others.');
    expect(text).toContain('The list Silent could not be read');
    expect(text).toContain('Names an address for reports of abuse.');
    expect(text).toContain('<script>');
    expect(await page.evaluate('globalThis.owned')).toBeUndefined();
    expect(problems).toEqual([]);
  });

  it('tells what the server says of itself', async () => {
    const { page } = await browser.open(path, { javaScript: false });
    const text = (await page.locator(section('server')).textContent()) ?? '';
    for (const said of ['40 days without a restart', '95 seconds ahead', 'Calls itself “Exemplary”', '262 kB', '14 days'])
      expect(text).toContain(said);
    expect(text).toContain('nothing is wrong there now');
  });

  it('leads from every fact to what it rests on, and from there to the raw answer', async () => {
    const { page } = await browser.open(path, { javaScript: false });
    const anchors = page.locator('a[href^="#observation-"]');
    const targets = await anchors.evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('href') ?? ''))]);
    expect(targets).toEqual(expect.arrayContaining(['#observation-disco-1', '#observation-account-1', '#observation-web-1']));
    for (const target of targets) {
      const row = page.locator(`[id="${target.slice(1)}"]`);
      expect(await row.count(), target).toBe(1);
    }
    for (const name of ['capabilities', 'conflicts', 'spam', 'server', 'suite'])
      expect(await page.locator(`${section(name)} a[href^="#observation-"]`).count(), name).toBeGreaterThan(0);
    await page
      .locator(`${section('server')} a[href="#observation-disco-1"]`)
      .first()
      .click();
    const row = page.locator('[id="observation-disco-1"]');
    await row.waitFor({ state: 'visible' });
    expect(await row.locator('a[href^="/api/v1/evidence/"]').textContent()).toBe('disco#info');
  });

  it('names no two places alike', async () => {
    const { page } = await browser.open(path, { javaScript: false });
    const links = page.locator(`${section('server')} a[href^="#observation-"]`);
    const labels = await links.evaluateAll((all) => all.map((one) => one.textContent));
    expect(labels.length).toBeGreaterThan(5);
    expect(new Set(labels).size).toBe(labels.length);
  });
});
