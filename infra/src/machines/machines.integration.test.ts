import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { z } from 'zod';

const resultSchema = z.object({ good: z.boolean(), goals: z.record(z.string(), z.object({ met: z.boolean() })) });
const main = fileURLToPath(new URL('./main.ts', import.meta.url));

it('four workers and two APIs on one queue do everything once, also while they are replaced', async () => {
  const ran = await new Promise<{ output: string; errors: string }>((resolve) => {
    const command = ['--import', 'tsx', main, '--quick', '--json'];
    execFile(process.execPath, command, { maxBuffer: 2 ** 26 }, (_error, output, errors) => resolve({ output, errors }));
  });
  expect(ran.output, ran.errors).not.toBe('');
  const { good, goals } = resultSchema.parse(JSON.parse(ran.output));
  expect(Object.entries(goals).filter(([, { met }]) => !met)).toEqual([]);
  expect(Object.keys(goals).length).toBeGreaterThan(10);
  expect(good).toBe(true);
}, 300_000);
