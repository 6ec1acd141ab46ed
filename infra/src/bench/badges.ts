import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import pc from 'picocolors';
import { badgeGoals, judge, type LoadResult, type Verdict } from './goals.ts';
import { withBenchApi } from './withBenchApi.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean' }, quick: { type: 'boolean' } } });
const generator = fileURLToPath(new URL('loadGenerator.ts', import.meta.url));

async function load(port: number, seconds: number, paths: string[]): Promise<LoadResult> {
  const settings = JSON.stringify({ port, connections: 32, seconds, paths });
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', generator, settings]);
  return JSON.parse(stdout) as LoadResult;
}

function show(result: LoadResult, verdicts: Verdict[]): void {
  if (values.json) {
    console.log(JSON.stringify({ result, verdicts }, null, 2));
    return;
  }
  for (const { name, measured, unit, atLeast, atMost, met } of verdicts) {
    const goal = atLeast === undefined ? `≤ ${atMost}` : `≥ ${atLeast}`;
    const figure = `${Math.round(measured * 10) / 10} ${unit}`.padStart(12);
    console.log(`${met ? pc.green('met   ') : pc.red('missed')} ${name.padEnd(18)} ${figure}   goal ${goal} ${unit}`);
  }
}

const result = await withBenchApi(async ({ port, domains }) => {
  const paths = domains.flatMap((domain) => [`/badge/${domain}.svg`, `/badge/${domain}.svg?theme=dark`]);
  await load(port, 2, paths);
  return load(port, values.quick ? 5 : 20, paths);
});
const verdicts = judge(badgeGoals, result);
show(result, verdicts);
process.exit(verdicts.every(({ met }) => met) ? 0 : 1);
