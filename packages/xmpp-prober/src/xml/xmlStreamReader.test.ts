import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type XmlStreamEvent, type XmlStreamOptions, XmlStreamReader } from './xmlStreamReader.ts';

const header =
  "<?xml version='1.0'?><stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>";
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function readAll(pieces: Iterable<Uint8Array>, options: XmlStreamOptions = {}): XmlStreamEvent[] {
  const reader = new XmlStreamReader(options);
  return [...pieces].flatMap((piece) => reader.write(piece));
}
const read = (text: string, options: XmlStreamOptions = {}): XmlStreamEvent[] => readAll([bytesOf(text)], options);
const verdictOf = (events: XmlStreamEvent[]): string | null => {
  const last = events.at(-1);
  return last?.type === 'verdict' ? last.failure.code : null;
};
const inStream = (text: string, options: XmlStreamOptions = {}): string | null => verdictOf(read(header + text, options));

describe('XmlStreamReader', () => {
  it('gives the header, each stanza with its source, and the end', () => {
    const events = read(`${header}\n<stream:features><a xmlns='x'>1 &lt; 2</a></stream:features> <iq id='é'/></stream:stream>`);
    expect(events.map((event) => event.type)).toEqual(['open', 'element', 'element', 'close']);
    const [open, features, iq] = events;
    if (open?.type !== 'open' || features?.type !== 'element' || iq?.type !== 'element') throw new Error('wrong events');
    expect(open.element.attribute('version')).toBe('1.0');
    expect(features.raw).toBe("<stream:features><a xmlns='x'>1 &lt; 2</a></stream:features>");
    expect(features.element.is('features', 'http://etherx.jabber.org/streams')).toBe(true);
    expect(features.element.childText('a', 'x')).toBe('1 < 2');
    expect(iq.element.clarkName).toBe('{jabber:client}iq');
    expect(iq.element.attribute('id')).toBe('é');
  });

  it('resolves prefixes, xml:lang and attributes with namespaces', () => {
    const [, event] = read(`${header}<p:a xmlns:p='u' xmlns:q='v' xml:lang='de' q:k='1' k='2'><b/><c xmlns=''/></p:a>`);
    if (event?.type !== 'element') throw new Error('no element');
    expect(event.element.clarkName).toBe('{u}a');
    expect([...event.element.attributes]).toEqual([
      ['xml:lang', 'de'],
      ['{v}k', '1'],
      ['k', '2'],
    ]);
    expect(event.element.elements.map((child) => child.clarkName)).toEqual(['{jabber:client}b', '{}c']);
  });

  it.each([
    ['an end tag first', '</a>'],
    ['text first', 'HTTP/1.1 400 Bad Request\r\n\r\n'],
    ['a document type', "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"],
    ['an unfinished document type', '<!DOCTYPE a ['],
    ['another encoding', "<?xml version='1.0' encoding='ISO-8859-1'?><a/>"],
    ['an instruction', '<?php x ?><a/>'],
  ])('refuses %s', (_name, text) => {
    expect(verdictOf(read(text))).toBe('stream-invalid');
  });

  it.each([
    ['a foreign entity', '<a>&lol;</a>'],
    ['a comment', '<!-- hello -->'],
    ['an instruction', '<?php x ?>'],
    ['a late document type', '<!DOCTYPE a>'],
    ['a wrong end tag', '<a></b>'],
    ['a wrong end tag inside', '<a><b></a></b>'],
    ['an end tag that ends nothing', '</a>'],
    ['an unbound prefix', '<p:a/>'],
    ['an unbound attribute prefix', "<a p:b='1'/>"],
    ['two colons', "<a:b:c xmlns:a='u'/>"],
    ['a name that is only a prefix', "<a: xmlns:a='u'/>"],
    ['an attribute twice', "<a b='1' b='2'/>"],
    ['an attribute twice under two prefixes', "<a xmlns:p='u' xmlns:q='u' p:b='1' q:b='2'/>"],
    ['xml bound otherwise', "<a xmlns:xml='u'/>"],
    ['xmlns bound', "<a xmlns:xmlns='u'/>"],
    ['a prefix unbound again', "<a xmlns:p=''/>"],
    ['text between stanzas', '<a/>hello<a/>'],
    ['a character that XML forbids', '<a>&#0;</a>'],
    ['a raw control character', '<a>\u0001</a>'],
    ['a bracket in an attribute', "<a b='<'/>"],
  ])('refuses %s', (_name, text) => {
    expect(inStream(text)).toBe('stream-invalid');
  });

  it('gives no stanza that was closed wrongly', () => {
    expect(read(`${header}<a></b>`).map((event) => event.type)).toEqual(['open', 'verdict']);
  });

  it('reads nothing after the end of the stream', () => {
    expect(read(`${header}</stream:stream>garbage & more`).map((event) => event.type)).toEqual(['open', 'close']);
  });

  it.each([
    ['a stanza', { stanzaBytes: 200 }, `<a>${'x'.repeat(300)}</a>`],
    ['a stanza in bytes, not characters', { stanzaBytes: 200 }, `<a>${'€'.repeat(100)}</a>`],
    ['a stanza that never ends', { stanzaBytes: 200 }, `<a>${'x'.repeat(300)}`],
    ['white space without end', { stanzaBytes: 200 }, ' '.repeat(300)],
    ['an attribute that never ends', { stanzaBytes: 200 }, `<a b='${'x'.repeat(300)}`],
    ['the stream', { streamBytes: 1000 }, '<a>0123456789</a>'.repeat(100)],
    ['depth', { depth: 10 }, '<a>'.repeat(10)],
    ['attributes', { attributes: 3 }, "<a b='' c='' d='' xmlns:e='u'"],
    ['stanzas', { stanzas: 5 }, '<a/>'.repeat(6)],
  ])('bounds %s', (_name, limits, text) => {
    expect(inStream(text, { limits })).toBe('limit-exceeded');
  });

  it('reads up to the limits', () => {
    const limits = { depth: 10, attributes: 3, stanzas: 5, stanzaBytes: 200 };
    const deep = '<a>'.repeat(9) + '</a>'.repeat(9);
    expect(inStream(`${deep}<a b='' c='' d=''/><a/><a/><b>${'x'.repeat(190)}</b>`, { limits })).toBeNull();
  });

  it('has the limits of the threat list', () => {
    expect(inStream('<a>'.repeat(10_000))).toBe('limit-exceeded');
    expect(inStream(`<a>${'x'.repeat(300_000)}`)).toBe('limit-exceeded');
    expect(inStream('<a/>'.repeat(10_000))).toBe('limit-exceeded');
    expect(inStream(`<a ${Array.from({ length: 65 }, (_, index) => `b${index}=''`).join(' ')}/>`)).toBe('limit-exceeded');
    expect(inStream(`<a>${'x'.repeat(200_000)}</a>`.repeat(11))).toBe('limit-exceeded');
  });

  it('refuses bytes that are not UTF-8 but gives what came before them', () => {
    const events = readAll([bytesOf(`${header}<a/>`), Uint8Array.of(0x3c, 0x61, 0x2f, 0x3e, 0xc3, 0x28)]);
    expect(events.map((event) => event.type)).toEqual(['open', 'element', 'element', 'verdict']);
  });

  it('says that a stream ended early', () => {
    const reader = new XmlStreamReader();
    reader.write(bytesOf(header));
    expect(verdictOf(reader.end())).toBe('stream-invalid');
  });

  it('takes 256 KiB byte by byte in little time', () => {
    const bytes = bytesOf(`${header}<a>${'x'.repeat(250_000)}</a>`);
    const startedAt = performance.now();
    const events = readAll(Array.from(bytes, (byte) => Uint8Array.of(byte)));
    expect(events.map((event) => event.type)).toEqual(['open', 'element']);
    expect(performance.now() - startedAt).toBeLessThan(3000);
  });
});

describe('pieces', () => {
  const scraps = [
    '<a/>',
    '<a>',
    '</a>',
    '</b>',
    '<b c="&amp;ü€😀">',
    '\r\n',
    '\r',
    ' ',
    'text',
    '<![CDATA[<x>]]>',
    '<!-- c -->',
    '&lol;',
    '&#x1F600;',
    '😀€',
    '<p:d xmlns:p="u" p:e="1"/>',
    '<f xmlns="v"><g/></f>',
    '</stream:stream>',
    '<?pi?>',
    '<!DOCTYPE a>',
    ']]>',
    'x'.repeat(90),
  ];
  const source = fc.tuple(
    fc.boolean(),
    fc.array(fc.constantFrom(...scraps), { maxLength: 14 }),
    fc.option(fc.uint8Array({ maxLength: 3 })),
  );
  const limits = { stanzaBytes: 180, streamBytes: 600, depth: 4, stanzas: 6, attributes: 3 };

  it('give the same events however the bytes are cut', () => {
    fc.assert(
      fc.property(
        source,
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 20 }),
        ([proper, parts, junk], cuts) => {
          const bytes = Buffer.concat([
            bytesOf((proper ? header : '') + parts.join('')),
            junk ?? new Uint8Array(),
            bytesOf('<a/>'),
          ]);
          const pieces: Uint8Array[] = [];
          for (let at = 0, turn = 0; at < bytes.length; turn++) {
            const size = cuts[turn % cuts.length] ?? 1;
            pieces.push(bytes.subarray(at, at + size));
            at += size;
          }
          const codes = (events: XmlStreamEvent[]) =>
            events.map((event) => (event.type === 'verdict' ? event.failure.code : event));
          expect(codes(readAll(pieces, { limits }))).toEqual(codes(readAll([bytes], { limits })));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('never throw, whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.uint8Array(), fc.constantFrom(...scraps).map(bytesOf)), { maxLength: 10 }), (pieces) => {
        const events = readAll(pieces);
        expect(events.filter((event) => event.type === 'verdict' || event.type === 'close').length).toBeLessThan(2);
      }),
      { numRuns: 2000 },
    );
  });
});
