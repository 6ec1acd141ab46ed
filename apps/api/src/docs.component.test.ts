import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import type { ProviderPage } from '@signpost/contracts';
import { signWebhook } from '@signpost/directory';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiServer } from './server.ts';
import { fakeApp, fakeDetail, fakeRow } from './testing/fakeDeps.ts';

const page = readFileSync(new URL('../../../docs/api.md', import.meta.url), 'utf8');
const blocks = (language: string) =>
  [...page.matchAll(/```(\w+)\n(.*?)```/gs)].flatMap(([, of, code = '']) => (of === language ? [code] : []));

let app: ApiServer;
let origin = '';
beforeAll(async () => {
  const twoPages = async ({ after }: { after?: string | undefined }): Promise<ProviderPage> =>
    after
      ? { items: [fakeRow('second.example')], total: 2, next: null }
      : { items: [fakeRow('example.org')], total: 2, next: 'a+b' };
  app = await fakeApp({ listProviders: twoPages, getProvider: async (domain) => fakeDetail(domain) });
  await app.listen({ host: '127.0.0.1', port: 0 });
  origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
});
afterAll(() => app.close());

/** What a program prints; `null` on a machine that does not have it. */
async function run(program: string, args: string[]): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)(program, args, { timeout: 20_000 });
    return stdout;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
const here = (code: string): string => code.replaceAll('http://127.0.0.1:4100', origin);

describe('the examples, run as they stand against an API that listens', () => {
  it('in JavaScript', async () => {
    const [list = ''] = blocks('js').filter((code) => code.includes('domains'));
    expect(await run(process.execPath, ['--input-type=module', '-e', here(list)])).toBe('B example.org\nB second.example\n');
  });

  it('in Python', async () => {
    const said = await run('python3', ['-c', here(blocks('python').find((code) => code.includes('urlopen')) ?? '')]);
    expect(said ?? 'B example.org\nB second.example\n').toBe('B example.org\nB second.example\n');
  });

  it('knows a call of ours again in Python', async () => {
    const check = blocks('python').find((code) => code.includes('is_ours')) ?? '';
    const [secret, body] = ['s3cret', '{"id":"1"}'];
    const good = signWebhook(secret, body, new Date());
    const old = signWebhook(secret, body, new Date(Date.now() - 400_000));
    const calls = [good, old, good.replace(/.$/, (last) => (last === '0' ? '1' : '0'))]
      .map((signature) => `print(is_ours("${secret}", b'${body}', "${signature}"))`)
      .join('\n');
    expect((await run('python3', ['-c', `${check}\n${calls}`])) ?? 'True\nFalse\nFalse\n').toBe('True\nFalse\nFalse\n');
  });

  it('with curl', async () => {
    const plain = blocks('sh')
      .join('')
      .trim()
      .split('\n')
      .filter((line) => !line.includes('-N'));
    expect(plain.length).toBeGreaterThan(5);
    for (const command of plain) {
      const [, url = ''] = /'(http[^']+)'$/.exec(here(command)) ?? [];
      const said = await run('curl', ['--silent', '--fail', '--output', '/dev/null', '--write-out', '%{http_code}', url]);
      expect([command, said ?? '200']).toEqual([command, '200']);
    }
  });
});
