import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';

/** What stands in the README: one look at each of the pages that most come for. */
const pictures = [
  { name: 'home', path: '/' },
  { name: 'chooser', path: '/start/result?device=android&want=privacy,calls&seed=one' },
  { name: 'directory', path: '/providers?c2sMin=A&sort=grade' },
  { name: 'provider', path: '/providers/exemplary.example' },
  { name: 'compare', path: '/compare?with=exemplary.example,good.example,weak.example' },
  { name: 'statistics', path: '/statistics', dark: true },
] as const;

const size = { width: 1280, height: 800 };
/** As they are shown; a palette is enough for flat colours. */
const shownWidth = 960;

export async function takeReadmePictures(browser: Browser, origin: string, folder: string): Promise<string[]> {
  for (const { name, path, ...rest } of pictures) {
    const context = await browser.newContext({ viewport: size, colorScheme: 'dark' in rest ? 'dark' : 'light' });
    const page = await context.newPage();
    await page.goto(origin + path);
    await page.evaluate('document.fonts.ready.then(() => null)');
    const shot = await page.screenshot();
    await sharp(shot)
      .resize({ width: shownWidth })
      .png({ palette: true, colours: 64, effort: 10 })
      .toFile(join(folder, `${name}.png`));
    await context.close();
  }
  return pictures.map(({ name }) => `${name}.png`);
}
