import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, it } from 'vitest';
import type { TlsReport } from './tls.ts';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));
const run = (...args: string[]) =>
  new Promise<{ code: number | null; output: string; errors: string }>((resolve) => {
    const command = ['--import', 'tsx', main, 'tls', ...args, '--lab', inject('labProfilePath')];
    const { FORCE_COLOR: _, ...env } = process.env;
    const options = { maxBuffer: 2 ** 26, env: { ...env, NO_COLOR: '1' } };
    const child = execFile('node', command, options, (_error, output, errors) =>
      resolve({ code: child.exitCode, output, errors }),
    );
  });

describe('signpost tls', () => {
  it('tells people what a server takes, which letter follows and what would raise it', async () => {
    const { code, output, errors } = await run('weak.example', '--direction', 's2s');
    expect(code).toBe(0);
    expect(errors).toContain('TLS: versions, suites, groups');
    expect(output).toContain('s2s xmpp.weak.example:5269/starttls');
    expect(output).toMatch(/TLSv1\.1 +\d+ suites/);
    expect(output).toContain('TLS_DH_anon_WITH_AES_128_CBC_SHA (anonymous');
    expect(output).toMatch(/To other servers \(s2s\) {2}F/);
    expect(output).toContain('Next: ');
    expect(output).not.toContain('c2s xmpp.weak.example');
  });

  it('looks at one target by its address, and prints one object', async () => {
    const { code, output } = await run('strong.example', '--target', '127.0.1.10:5223', '--json');
    const report = JSON.parse(output) as TlsReport;
    expect(code).toBe(0);
    expect(report.sweeps.map(({ key }) => `${key.direction} ${key.target} ${key.address}`)).toEqual([
      'c2s xmpp.strong.example:5223/direct 127.0.1.10',
    ]);
    expect(report.sweeps[0]?.body).toMatchObject({ complete: true, traits: { rc4: 'no' } });
    expect(report.grades.c2s.letter).toBe('A');
  });

  it('looks at a server that DNS does not name for the domain', async () => {
    const { output } = await run('expired.example', '--target', 'xmpp.selfsigned.example:5222', '--json');
    const report = JSON.parse(output) as TlsReport;
    const targets = new Set(report.observations.map(({ key }) => key.target).filter((target) => target !== ''));
    expect(targets).toEqual(new Set(['xmpp.selfsigned.example:5222/starttls']));
  });

  it.each([
    [['strong.example', '--target', 'nowhere'], '--target takes'],
    [['strong.example', '--direction', 'both'], '--direction takes'],
  ])('says what is wrong with %o', async (args, text) => {
    const { code, errors } = await run(...args);
    expect(code).toBe(2);
    expect(errors).toContain(text);
  });
});
