import type { Browser } from 'playwright-core';

const widths = [360, 768, 1440] as const;
const themes = ['light', 'dark'] as const;

/** Pictures of one page, as far down as it goes: `<stem>-<width>-<theme>.png`. Gives how many. */
export async function takeScreenshots(browser: Browser, url: string, stem: string): Promise<number> {
  for (const colorScheme of themes) {
    const context = await browser.newContext({ colorScheme });
    const page = await context.newPage();
    await page.goto(url);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate('document.fonts.ready.then(() => null)');
      await page.screenshot({ path: `${stem}-${width}-${colorScheme}.png`, fullPage: true });
    }
    await context.close();
  }
  return widths.length * themes.length;
}
