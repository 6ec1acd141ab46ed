import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(`${tmpdir()}/signpost-cli-`);
  writeFileSync(`${folder}/right`, 'labpass\n');
  writeFileSync(`${folder}/wrong`, 'canary-8d2f\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) =>
  new Promise<{ code: number | null; output: string; errors: string }>((resolve) => {
    const command = ['--import', 'tsx', main, 'probe', 'new.example', '--lab', inject('labProfilePath'), '--no-sweep', ...args];
    const child = execFile('node', command, { maxBuffer: 2 ** 26 }, (_error, output, errors) =>
      resolve({ code: child.exitCode, output, errors }),
    );
  });

describe('signpost probe with a test account', () => {
  it('prints what users can do, suites included', async () => {
    const { output, errors } = await run('--account', 'prober@new.example', '--password-file', `${folder}/right`);
    expect(errors).toContain('What a user sees');
    expect(output).toContain('Compliance suite 2023');
    expect(output).toMatch(/Everything, advanced server\s+23 of 24 checked, all pass/);
    expect(output).toContain('kept 30 days, as the provider says');
  });

  it('counts what takes an account as neither passed nor failed without one', async () => {
    const { output } = await run();
    expect(output).toMatch(/Everything, advanced server\s+\d+ of 24 checked, all pass; \d+ need a test account/);
  });

  it('shows a wrong password nowhere', async () => {
    const account = ['--account', 'prober@new.example', '--password-file', `${folder}/wrong`];
    const text = await run(...account);
    expect(text.output).toContain('The login failed (login: not-authorized)');
    const shown = [text, await run(...account, '--json')].map(({ output, errors }) => output + errors).join('');
    expect(shown).not.toContain('canary');
  });

  it.each([
    [['--account', 'prober@new.example'], '--password-file'],
    [['--account', 'prober@other.example', '--password-file', '/dev/null'], 'an address at new.example'],
  ])('says what is wrong with %o', async (args, text) => {
    const { code, errors } = await run(...args);
    expect(code).toBe(2);
    expect(errors).toContain(text);
  });
});
