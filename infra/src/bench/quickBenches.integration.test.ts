import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, inject, it } from 'vitest';
import { z } from 'zod';

const resultSchema = z.object({ good: z.boolean(), goals: z.record(z.string(), z.unknown()) });

/** A bench in its small size, as a process of its own: what it prints, and how it ends. */
const run = (bench: string) =>
  new Promise<{ code: number | null; result: z.infer<typeof resultSchema> }>((resolve, reject) => {
    const main = fileURLToPath(new URL(`./${bench}/main.ts`, import.meta.url));
    const command = ['--import', 'tsx', main, '--quick', '--json'];
    const child = execFile('node', command, { maxBuffer: 2 ** 26 }, (_error, output, errors) => {
      const parsed = resultSchema.safeParse(output === '' ? null : JSON.parse(output));
      if (parsed.success) resolve({ code: child.exitCode, result: parsed.data });
      else reject(new Error(`${bench} printed no result: ${errors}`));
    });
  });

it.each(['tls', 'fuzz', 'sweep', 'load', 'soak'])(
  'the goals of the %s bench hold in its small size, and it says so',
  async (bench) => {
    expect(inject('labProfilePath')).not.toBe('');
    const { code, result } = await run(bench);
    expect(result.good).toBe(true);
    expect(Object.keys(result.goals)).not.toEqual([]);
    expect(code).toBe(0);
  },
  600_000,
);
