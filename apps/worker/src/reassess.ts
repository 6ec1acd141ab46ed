import { parseArgs } from 'node:util';
import { openDatabase } from '@signpost/db';
import { reassessAll } from '@signpost/directory';
import { systemClock } from '@signpost/net';
import { readReassessEnv } from './env.ts';
import { reassessSummary } from './reassessSummary.ts';

/** Judges again, by the present rubric, everything that is stored; probes nothing. */
const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, 'dry-run': { type: 'boolean', default: false } },
});
const { databaseUrl, configured } = readReassessEnv();
const database = openDatabase(databaseUrl, { poolSize: 5 });
const startedAt = performance.now();
try {
  const report = await reassessAll(
    { database, clock: systemClock, configured },
    {
      dryRun: values['dry-run'],
      onProgress: ({ done, moved }) => process.stderr.write(`${done} judged, ${moved.length} with another letter\n`),
    },
  );
  const seconds = (performance.now() - startedAt) / 1000;
  const dryRun = values['dry-run'];
  process.stdout.write(
    values.json ? `${JSON.stringify({ dryRun, ...report }, null, 2)}\n` : reassessSummary(report, seconds, dryRun),
  );
} finally {
  await database.close();
}
