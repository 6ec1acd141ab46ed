import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { gunzipSync } from 'node:zlib';
import { ManualClock } from '@signpost/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeApp, fakeReads } from '../testing/fakeDeps.ts';
import { keptFiles } from './keptFiles.ts';

async function* pieces(...given: string[]): AsyncGenerator<string> {
  yield* given;
}
const hour = 3_600_000;
const open: { remove(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.remove();
});

function kept(make: () => AsyncIterable<string>, mostBytes = 1000) {
  const clock = new ManualClock();
  const files = keptFiles({ clock, everyMs: hour, mostBytes, make: (write) => write('a.txt', make()) });
  open.push(files);
  const text = async () => {
    const file = await files.get('a.txt');
    return file === null ? null : (await (await files.open(file)).toArray()).join('');
  };
  return { clock, files, text };
}

describe('kept files', () => {
  it('are made once for all who ask', async () => {
    const make = vi.fn(() => pieces('one'));
    const { text } = kept(make);
    expect(await Promise.all([text(), text(), text()])).toEqual(['one', 'one', 'one']);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('are made anew when they are old, while the old ones are still given', async () => {
    let edition = 0;
    const { clock, text } = kept(() => pieces(`edition ${++edition}`));
    expect(await text()).toBe('edition 1');
    clock.advance(hour);
    expect(await text()).toBe('edition 1');
    await vi.waitFor(async () => expect(await text()).toBe('edition 2'));
  });

  it('stay when new ones can’t be made', async () => {
    const make = vi.fn(() => pieces('good'));
    const { clock, text } = kept(make);
    await text();
    make.mockImplementation(() => {
      throw new Error('database gone');
    });
    clock.advance(hour);
    expect([await text(), await text()]).toEqual(['good', 'good']);
  });

  it('never grow beyond their bound', async () => {
    const { text } = kept(() => pieces('12345', '67890'), 9);
    await expect(text()).rejects.toThrow('9 bytes');
  });

  it('leave nothing behind', async () => {
    const before = (await readdir(tmpdir())).filter((name) => name.startsWith('signpost-files-'));
    const { files } = kept(() => pieces('x'));
    await files.get('a.txt');
    await files.remove();
    const after = (await readdir(tmpdir())).filter((name) => name.startsWith('signpost-files-'));
    expect(after).toEqual(before);
  });
});

describe('the routes', () => {
  it('give the dumps with their licence, and 304 to those who have them', async () => {
    const app = await fakeApp();
    for (const [file, type] of [
      ['providers.json', 'application/json'],
      ['providers.csv', 'text/csv'],
      ['observations.ndjson.gz', 'application/gzip'],
    ]) {
      const answer = await app.inject(`/dumps/${file}`);
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['content-type']).toContain(type);
      expect(answer.headers.link).toContain('rel="license"');
      expect(answer.headers['content-disposition']).toBe(`attachment; filename="${file}"`);
      const again = await app.inject({ url: `/dumps/${file}`, headers: { 'if-none-match': String(answer.headers.etag) } });
      expect([again.statusCode, again.body]).toEqual([304, '']);
    }
    expect(gunzipSync((await app.inject('/dumps/observations.ndjson.gz')).rawPayload).toString()).toBe('{}\n');
    await app.close();
  });

  it('give the lists of apps: a category with the better ones, and addresses alone', async () => {
    const entry = (jid: string, category: string) => ({ jid, category }) as never;
    const providersList = async function* () {
      yield* [entry('a.example', 'A'), entry('c.example', 'C'), entry('d.example', 'D')];
    };
    const app = await fakeApp({ exports: { ...fakeReads.exports, providersList } });
    const read = async (name: string) => (await app.inject(`/compat/xmpp-providers/v2/${name}`)).json();
    expect(await read('providers-As.json')).toEqual(['a.example']);
    expect(await read('providers-Bs.json')).toEqual(['a.example']);
    expect(await read('providers-Cs.json')).toEqual(['a.example', 'c.example']);
    expect(await read('providers-Ds.json')).toEqual(['a.example', 'c.example', 'd.example']);
    expect(await read('providers-C.json')).toEqual([entry('a.example', 'A'), entry('c.example', 'C')]);
    expect(await read('providers.json')).toHaveLength(3);
    await app.close();
  });

  it.each(['/dumps/x', '/dumps/..%2fx', '/dumps/providers.json?x=1', '/compat/xmpp-providers/v2/providers-E.json'])(
    'refuse %s',
    async (url) => expect((await (await fakeApp()).inject(url)).statusCode).toBe(400),
  );
});
