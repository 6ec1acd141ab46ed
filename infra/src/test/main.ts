import { mkdirSync, readFileSync } from 'node:fs';
import { ensureGenerated } from '../prisma/generate.ts';
import { binary, stateFolder } from '../process/repositoryRoot.ts';
import { runCommand } from '../process/runCommand.ts';
import { ensureRedis } from '../redis/ensureRedis.ts';
import { ensureChromium } from './ensureChromium.ts';

/** `npm test` runs everything; `npm test -- --redis` runs the queue and integration suites again with the queue on Redis. */
const onRedis = process.argv.includes('--redis');
const filters = process.argv.slice(2).filter((argument) => argument !== '--redis');

await ensureGenerated();
if (!onRedis) await ensureChromium((line) => console.log(line));
const redis = onRedis ? await ensureRedis() : null;
const report = `${stateFolder}/test/report.json`;
mkdirSync(`${stateFolder}/test`, { recursive: true });
const projects = onRedis ? ['--project', 'integration'] : [];
const reporters = ['--reporter', 'default', '--reporter', 'json', '--outputFile.json', report];
const outcome = await runCommand(binary('vitest'), ['run', ...projects, ...reporters, ...filters], {
  live: true,
  env: { FORCE_COLOR: '0', ...(redis ? { REDIS_URL: redis.url } : {}) },
});
await redis?.stop();
const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
const failed = Math.max(numFailedTests ?? 0, outcome.code === 0 ? 0 : 1);
console.log(`${numPassedTests ?? 0} passed, ${failed} failed${numPendingTests ? `, ${numPendingTests} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;
