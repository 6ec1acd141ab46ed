import { policyReadingSchema } from '@signpost/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestText, readPolicy } from './readPolicy.ts';

const fact = (text: string, id: string) => readPolicy(text).facts.find((candidate) => candidate.fact === id);

describe('a reading', () => {
  it('quotes the sentence as it stands in the text, and where', () => {
    const text = '# Privacy\n\nHello. Messages are **kept** for\n14 days [here](https://a.example/). Bye.';
    const { quote, offset, value, rule, language, confidence } = fact(text, 'messageArchive') ?? {};
    expect({ value, rule, language, confidence }).toEqual({
      value: 14,
      rule: 'en.kept-for',
      language: 'en',
      confidence: 'high',
    });
    expect(text.slice(offset as number, (offset as number) + (quote as string).length)).toBe(quote);
    expect(quote).toContain('Messages are **kept** for\n14 days');
  });

  it('names the condition', () => {
    expect(fact('Messages are kept for 30 days. You can disable this in your client.', 'messageArchive')?.condition?.quote).toBe(
      'You can disable this in your client.',
    );
  });

  it('names the exceptions', () => {
    const text = 'We do not log IP addresses. During an attack we may log IP addresses for 24 hours.';
    expect(fact(text, 'ipLogs')).toMatchObject({
      value: 'none',
      exceptions: [{ quote: 'During an attack we may log IP addresses for 24 hours.' }],
    });
  });

  it('gives the longest of two times and keeps the other as a conflict', () => {
    expect(fact('Messages are kept for 14 days. Messages are deleted after 30 days.', 'messageArchive')).toMatchObject({
      value: 30,
      conflict: [{ value: 14, quote: 'Messages are kept for 14 days.' }],
    });
  });

  it('lets the section on chat count where a text covers several services', () => {
    const text =
      '# Services\n\n## Cloud\n\nFiles are kept for 90 days.\n\n## Chat\n\nFiles are kept for 7 days.\n\n## Mail\n\nMails are kept.\n';
    expect(fact(text, 'fileUpload')).toMatchObject({ value: 7 });
  });

  it('quotes what is spoken of without a time, and claims nothing', () => {
    expect(fact('Our servers write log files. They are safe.', 'ipLogs')).toMatchObject({
      value: 'unstated',
      quote: 'Our servers write log files.',
      confidence: 'none',
    });
  });

  it('says where a language has no rules', () => {
    const reading = readPolicy('Wiadomości są przechowywane przez 14 dni, a pliki przez 30 dni. Nie zapisujemy adresów IP.');
    expect(reading).toMatchObject({ language: 'pl', languageSupported: false });
    expect(reading.facts.every(({ value }) => value === 'unstated')).toBe(true);
  });

  it('takes the word of the page on its language where the text is too short to tell', () => {
    expect(readPolicy('MAM: 7', { languageHint: 'de' }).language).toBe('de');
    expect(readPolicy('Messages are kept on the server for two weeks.', { languageHint: 'de' }).language).toBe('en');
  });
});

const pieces = fc.constantFrom(
  'messages ',
  'We do not store ',
  'IP addresses ',
  '30 days',
  '. ',
  ', ',
  ' and ',
  '\n\n',
  '# ',
  '- ',
  '| ',
  '**',
  '](',
  '<br>',
  '```\n',
  '---\n',
  'until you delete them ',
  '\u0000',
  '\ud800',
  'ﬁ',
  '16 years ',
  ': ',
);

describe('any text', () => {
  it('is read without a fault, and every quote is a piece of it', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const reading = policyReadingSchema.parse(readPolicy(text));
        for (const { quote, offset, condition, exceptions = [], conflict = [] } of reading.facts) {
          const quotes = [{ quote, offset }, condition, ...exceptions, ...conflict];
          for (const found of quotes) {
            if (found?.quote != null)
              expect(text.slice(found.offset ?? 0, (found.offset ?? 0) + found.quote.length)).toBe(found.quote);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is cut where it is longer than is read', () => {
    const { cut, facts } = readPolicy(`${' '.repeat(longestText)}Messages are kept for 14 days.`);
    expect([cut, facts[0]?.value]).toEqual([true, 'unstated']);
  });
});

const shapes: Record<string, (length: number) => string> = {
  'one word': (length) => 'a'.repeat(length),
  'one sentence': (length) => 'we do not store messages for 30 days and '.repeat(length / 40),
  'one paragraph of statements': (length) => 'We keep messages for 30 days. '.repeat(length / 30),
  'questions and answers': (length) => 'Do you store logs? No. '.repeat(length / 23),
  'subjects without end': (length) => 'messages, files, logs, '.repeat(length / 23),
  'link openers': (length) => '[a]('.repeat(length / 4),
  'tag openers': (length) => '<a '.repeat(length / 3),
  headings: (length) => '# XMPP\n# Mail\n'.repeat(length / 14),
  items: (length) => '- files: 30 days\n'.repeat(length / 17),
  'items in items': (length) => {
    const depth = Math.floor(Math.sqrt(2 * length));
    return Array.from({ length: depth }, (_, index) => `${' '.repeat(index)}- xmpp`).join('\n');
  },
  'table rows': (length) => '| files | 30 days |\n'.repeat(length / 20),
  services: (length) => '## XMPP\n## Mail\n## Foo\nWe keep files for 30 days.\n'.repeat(length / 56),
  'open phrases': (length) => 'until you delete the '.repeat(length / 21),
  'German clauses': (length) => 'Nachrichten werden, sofern nicht anders, gespeichert und '.repeat(length / 57),
};

/** Best of three, so that a busy machine does not decide. */
function timeMs(text: string): number {
  const times = [0, 1, 2].map(() => {
    const started = performance.now();
    readPolicy(text);
    return performance.now() - started;
  });
  return Math.min(...times);
}

describe('the time that reading takes', () => {
  it.each(Object.entries(shapes))('grows no faster than the text: %s', (_, shape) => {
    const short = timeMs(shape(longestText / 8));
    const long = timeMs(shape(longestText));
    // Eight times the text; quadratic time would be sixty-four times as long.
    expect(long).toBeLessThan(24 * Math.max(short, 5));
  });
});
