import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { startFixtureApi } from '../../../../packages/testing/src/site/startFixtureApi.ts';
import { freePort } from '../../start/freePort.ts';
import { chromiumPath, ensureChromium } from '../../test/ensureChromium.ts';
import { startSite } from '../../web/startSite.ts';
import { goals } from './goals.ts';
import { judgeScores, type PageVerdict } from './judgeScores.ts';
import { type Measured, measurePage } from './measurePage.ts';
import { showVerdicts } from './showVerdicts.ts';

/**
 * `npm run eval:lighthouse [-- --json] [--quick]`: the production build over the data of the browser tests, as a search engine
 * would see a public installation. Ends with 0 only when every page reaches every goal. `--quick` runs once in place of
 * three times.
 */
const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, quick: { type: 'boolean', default: false } },
});
const say = (line: string) => void process.stderr.write(`${line}\n`);

await ensureChromium(say);
const api = await startFixtureApi();
await fetch(`${api.origin}/fixture/public`, { method: 'POST' });
const site = await startSite({ apiOrigin: api.origin, port: await freePort(3200, 'the site', say) });
const port = await freePort(9300, 'Chromium', say);
const profile = mkdtempSync(join(tmpdir(), 'signpost-lighthouse-'));
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: chromiumPath,
  args: ['--headless', '--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`],
});
try {
  const verdicts: PageVerdict[] = [];
  const lost = new Map<string, string[]>();
  for (const [page, path] of Object.entries(goals.pages)) {
    const runs = await measureOften(site.origin + path, values.quick ? 1 : 3);
    verdicts.push(
      judgeScores(
        page,
        runs.map(({ scores }) => scores),
        runs.map(({ machine }) => machine),
      ),
    );
    lost.set(page, [...new Set(runs.flatMap((run) => run.lost))]);
  }
  if (values.json) console.log(JSON.stringify({ goals, verdicts, lost: Object.fromEntries(lost) }, null, 2));
  else showVerdicts(verdicts, lost);
  process.exitCode = verdicts.every(({ missed }) => missed.length === 0) ? 0 : 1;
} finally {
  await browser.close();
  await site.stop();
  await api.stop();
  rmSync(profile, { recursive: true, force: true });
}
process.exit();

/** The first visit warms the server up and is not counted. */
async function measureOften(url: string, times: number): Promise<Measured[]> {
  await fetch(url);
  const runs: Measured[] = [];
  for (let run = 0; run < times; run += 1) runs.push(await measurePage(url, port));
  return runs;
}
