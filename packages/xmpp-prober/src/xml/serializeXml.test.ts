import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXmlDocument } from './readXmlDocument.ts';
import { serializeXml } from './serializeXml.ts';
import { XmlElement, xml } from './xmlElement.ts';

const readBack = (text: string): XmlElement => {
  const read = readXmlDocument(new TextEncoder().encode(text));
  if (!read.ok) throw new Error(`${read.failure.code} ${read.failure.detail}`);
  return read.value;
};

describe('serializeXml', () => {
  it('declares a namespace only where it changes', () => {
    const iq = xml('iq', 'jabber:client', { type: 'get', to: null }, [
      xml('query', 'u', {}, [xml('a', 'u')]),
      xml('b', 'jabber:client'),
    ]);
    expect(serializeXml(iq, 'jabber:client')).toBe("<iq type='get'><query xmlns='u'><a/></query><b/></iq>");
    expect(serializeXml(iq)).toContain("<iq xmlns='jabber:client'");
  });

  it('escapes what could break out', () => {
    const element = xml('a', '', { b: `"'<>&\n` }, [xml('c', '', {}, ['</c>]]>&'])]);
    expect(serializeXml(element)).toBe("<a b='&quot;&apos;&lt;&gt;&amp;&#10;'><c>&lt;/c&gt;]]&gt;&amp;</c></a>");
  });

  it('writes what the reader reads as the same', () => {
    const word = fc.stringMatching(/^[a-z][a-z0-9.-]{0,6}$/);
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(word, word, text, text, fc.constantFrom('', 'u'), (name, attribute, value, content, namespace) => {
        const attributes = new Map([
          [attribute, value],
          [`{urn:x}${attribute}`, value],
          ['xml:lang', 'en'],
        ]);
        const child = new XmlElement(name, 'v', attributes, content === '' ? [] : [content]);
        const again = readBack(serializeXml(new XmlElement('root', namespace, new Map(), [child])));
        const [only] = again.elements;
        const kept = (raw: string) => raw.replace(/[^\t\n\r\u0020-\ufffd]/g, '\ufffd');
        expect(again.namespace).toBe(namespace);
        expect(only?.text()).toBe(kept(content));
        expect(only?.attributes).toEqual(new Map([...attributes].map(([key, given]) => [key, kept(given)])));
      }),
    );
  });
});
