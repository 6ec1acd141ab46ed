import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { z } from 'zod';

const resultSchema = z.object({
  good: z.boolean(),
  faults: z.array(z.object({ id: z.string(), produced: z.boolean(), runs: z.number(), missed: z.array(z.string()) })),
});

/** As a process of its own: what it prints, and how it ends. */
const chaos = (...args: string[]) =>
  new Promise<{ code: number | null; output: string; errors: string }>((resolve) => {
    const command = ['--import', 'tsx', fileURLToPath(new URL('main.ts', import.meta.url)), ...args];
    const child = execFile('node', command, { maxBuffer: 2 ** 24 }, (_error, output, errors) =>
      resolve({ code: child.exitCode, output, errors }),
    );
  });

it('takes the queue and the API away, and all comes right again', async () => {
  const { code, output, errors } = await chaos('--quick', '--json', '--only', 'redis-flushed,api-killed');
  const { good, faults } = resultSchema.parse(JSON.parse(output || 'null'), { error: () => errors });
  expect(faults.map(({ id, produced, missed }) => [id, produced, missed])).toEqual([
    ['redis-flushed', true, []],
    ['api-killed', true, []],
  ]);
  expect(faults.every(({ runs }) => runs > 0)).toBe(true);
  expect([good, code]).toEqual([true, 0]);
}, 600_000);

it('knows which faults there are', async () => {
  const { code, errors } = await chaos('--only', 'earthquake');
  expect(errors).toContain('No such fault: earthquake. There are: postgres-restarted');
  expect(code).toBe(3);
}, 60_000);
