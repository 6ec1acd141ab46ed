import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fakePdf } from '../fakes/fakePdf.ts';
import { type ExtractOptions, extractText } from './extractText.ts';

const text = async (source: string | Uint8Array, mediaType = 'text/html', options: ExtractOptions = {}) => {
  const extraction = await extractText(typeof source === 'string' ? Buffer.from(source) : source, mediaType, options);
  return extraction.ok ? extraction.value.text : extraction.refusal;
};
const page = (body: string) =>
  `<!doctype html><html lang="de-AT"><head><title> Datenschutz  hier </title></head><body>${body}</body></html>`;
const filler = '<p>We store little about you, and this is the whole of it, said at some length.</p>'.repeat(5);

describe('the text of a page', () => {
  it('keeps headings, lists and tables as Markdown', async () => {
    const body = `${filler}<h2>Data</h2><ul><li>Messages<ul><li>in rooms</li></ul></li><li>Files</li></ul>
      <table><tr><th>What</th><th>How long</th></tr><tr><td>Logs</td><td>7 days</td></tr></table><p>One<br>two</p>`;
    expect((await text(page(body))).split('\n').slice(10)).toEqual([
      '## Data',
      '',
      '- Messages',
      '  - in rooms',
      '- Files',
      '',
      '| What | How long |',
      '| --- | --- |',
      '| Logs | 7 days |',
      '',
      'One',
      'two',
    ]);
  });

  it('leaves out menus, scripts and what is hidden', async () => {
    const body = `<nav>Menu</nav><script>evil()</script><p hidden>Hidden</p><style>x{}</style>${filler}<footer>Imprint</footer>`;
    expect(await text(page(body))).toMatch(/^(We store little[^\n]*\n?\n?){5}$/);
  });

  it('is the whole page where no article stands out', async () => {
    expect(await text(page('<div>Logs: 7 days</div><div>Files: 30 days</div>'))).toBe('Logs: 7 days\n\nFiles: 30 days');
  });

  it('comes with its title and its language', async () => {
    expect(await extractText(Buffer.from(page(filler)), 'text/html')).toMatchObject({
      value: { title: 'Datenschutz  hier', languageHint: 'de' },
    });
  });

  it('is taken as it is from plain text and Markdown, without controls and turned text', async () => {
    expect(await text('# Hi\r\n\r\n\r\n\u202eMessages\u0007 stay\u200b.', 'text/markdown')).toBe('# Hi\n\nMessages stay.');
    expect(await text('Plain words.', 'application/octet-stream', { url: 'https://a.example/privacy.md' })).toBe('Plain words.');
  });

  it('is read from a PDF, line by line', async () => {
    expect(await text(fakePdf('Privacy policy\nMessages are kept\nfor 14 days.'), 'application/pdf')).toBe(
      'Privacy policy\nMessages are kept\nfor 14 days.',
    );
  });

  it('is a PDF whatever its type says', async () => {
    expect(await text(fakePdf('Here I am'), 'text/html')).toBe('Here I am');
  });
});

describe('charsets', () => {
  const german = 'Datenschutz für Käufer';
  const russian = 'Политика конфиденциальности';
  const cyrillic1251 = Uint8Array.from([...russian].map((letter) => (letter === ' ' ? 32 : letter.charCodeAt(0) - 0x350)));
  it.each([
    ['UTF-8 that is said to be Latin-1', Buffer.from(german), 'iso-8859-1', german],
    ['Latin-1 that is said to be UTF-8', Buffer.from(german, 'latin1'), 'utf-8', german],
    ['Latin-1 as named', Buffer.from(german, 'latin1'), 'iso-8859-1', german],
    ['windows-1251 that is said to be UTF-8', cyrillic1251, 'utf-8', russian],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${russian}`, 'utf16le'), 'utf-8', russian],
    ['a charset that nobody knows', Buffer.from(german), 'x-klingon', german],
  ])('%s', async (_, bytes, charset, expected) => expect(await text(bytes, 'text/plain', { charset })).toBe(expected));

  it('are read from the page where the header names none', async () => {
    const html = `<html><head><meta charset="windows-1251"></head><body><p>`;
    expect(await text(Buffer.concat([Buffer.from(html), cyrillic1251]))).toBe(russian);
  });
});

const hostile: [string, () => Uint8Array | string, string, string][] = [
  ['a 100 MB page', () => Buffer.alloc(100_000_000, 'a'), 'text/html', 'too-large'],
  ['tags nested without end', () => '<div>'.repeat(600_000), 'text/html', 'too-deep'],
  ['a million nested tags', () => '<b>'.repeat(1_000_000), 'text/html', 'too-deep'],
  ['one line of 5 MB', () => 'word '.repeat(1_000_000), 'text/plain', 'too-large'],
  ['a flood of elements', () => '<b>x</b>'.repeat(400_000), 'text/html', 'too-large'],
  ['one line of 3 MB', () => `<p>${'word '.repeat(600_000)}`, 'text/html', 'too-large'],
  ['nothing but angle brackets', () => '<'.repeat(3_000_000), 'text/html', 'too-large'],
  ['a comment without end', () => '<!--'.repeat(700_000), 'text/html', 'no-text'],
  ['attributes without end', () => `<p ${'a=1 '.repeat(700_000)}>`, 'text/html', 'no-text'],
  ['an empty page', () => '', 'text/html', 'no-text'],
  ['a page of scripts', () => page('<script>while (true) {}</script>'), 'text/html', 'no-text'],
  ['a picture', () => Buffer.from('89504e47', 'hex'), 'image/png', 'unsupported-type'],
  ['a PDF without text', () => fakePdf(''), 'application/pdf', 'no-text'],
  ['a PDF with a password', () => fakePdf('secret', { locked: true }), 'application/pdf', 'encrypted'],
  ['rubbish in a PDF', () => '%PDF-1.4\nrubbish', 'application/pdf', 'extraction-failed'],
  ['a PDF in name only', () => '<html>', 'application/pdf', 'unsupported-type'],
];

describe('hostile pages end in a reason', () => {
  it.each(hostile)('%s', async (_, source, mediaType, refusal) => expect(await text(source(), mediaType)).toBe(refusal), 20_000);

  it('at the deadline', async () => {
    const slow = `%PDF-1.4\n${'1 0 obj << '.repeat(250_000)}`;
    const started = performance.now();
    expect(await text(slow, 'application/pdf', { deadlineMs: 1_500 })).toBe('extraction-timeout');
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('when they are cancelled', async () => {
    expect(await text(page(filler), 'text/html', { signal: AbortSignal.abort() })).toBe('extraction-timeout');
  });

  it('and never take 300 MB', () => {
    const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
    const script = `
      import { extractText } from ${JSON.stringify(new URL('./extractText.ts', import.meta.url).href)};
      const pages = ['<div>'.repeat(600000), '<p>' + 'word '.repeat(600000), '<'.repeat(3000000), '<b>x</b>'.repeat(29000), '<p ' + 'a=1 '.repeat(700000) + '>', '&amp;'.repeat(600000), '<tr><td>'.repeat(14000), '%PDF-1.4' + '1 0 obj << '.repeat(250000)];
      for (const page of pages) await extractText(Buffer.from(page), 'text/html', { deadlineMs: 3000 });
      console.log(process.resourceUsage().maxRSS);`;
    const output = execFileSync(process.execPath, ['--import', tsx, '--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(Number(output) / 1_000).toBeLessThan(300);
  }, 60_000);
});
