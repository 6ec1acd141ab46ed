import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { latestObservations, listAssessments, storeAssessment, upsertProvider } from '@signpost/db';
import { assessObservations, type ReassessReport } from '@signpost/directory';
import { storeRound, useDatabase } from '@signpost/testing';
import { beforeAll, expect, it } from 'vitest';

const open = useDatabase();
const domain = 'judged.example';
const root = new URL('../../../', import.meta.url).pathname;
const configured = { observer: false, ownCertificate: false, validatingResolver: false };

beforeAll(async () => {
  const { database } = open();
  await upsertProvider(database, { domain, origin: 'lab', listing: 'listed' });
  const over = await storeRound(database, domain, 0);
  const now = assessObservations(domain, await latestObservations(database, domain), over, configured);
  const c2s = { ...now.grades.c2s, letter: 'D' } as const;
  await storeAssessment(database, { ...now, rubricVersion: 'older', overall: 'D', grades: { ...now.grades, c2s } });
});

const reassess = (...options: string[]) =>
  promisify(execFile)(process.execPath, ['--import', 'tsx', 'apps/worker/src/reassess.ts', ...options], {
    cwd: root,
    env: { PATH: process.env.PATH, DATABASE_URL: open().url },
  });
const versions = async () =>
  (await listAssessments(open().database, domain, { limit: 5 })).items.map(({ rubricVersion, c2s }) => [
    rubricVersion,
    c2s.letter,
  ]);

it('judges again in one command, first only asked and then in earnest', async () => {
  const asked = await reassess('--dry-run', '--json');
  const report = JSON.parse(asked.stdout) as ReassessReport & { dryRun: boolean };
  expect(report).toMatchObject({ dryRun: true, done: 1, skipped: 0, moved: [{ domain, from: { c2s: 'D' }, to: { c2s: 'A' } }] });
  expect(await versions()).toEqual([['older', 'D']]);

  const { stdout, stderr } = await reassess();
  expect(stderr).toContain('1 judged, 1 with another letter');
  expect(stdout).toContain('judged.example');
  expect(stdout).toContain('D → A');
  expect(stdout).toContain('1 changed a letter.');
  expect(await versions()).toEqual([
    [report.moved[0]?.rubric.to, 'A'],
    ['older', 'D'],
  ]);
});

it('ends with an error where there is no database', async () => {
  const env = { PATH: process.env.PATH };
  await expect(
    promisify(execFile)(process.execPath, ['--import', 'tsx', 'apps/worker/src/reassess.ts'], { cwd: root, env }),
  ).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('DATABASE_URL is needed'),
  });
});
