import type { XmlElement } from './xmlElement.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** What XML 1.0 §2.2 does not allow. */
const notXml =
  /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\ud800-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const escapeWith = (pattern: RegExp, text: string): string =>
  text.replace(notXml, '\ufffd').replace(pattern, (character) => entities[character] ?? character);

/** Escapes character data; what XML cannot hold becomes U+FFFD. */
export const escapeXmlText = (text: string): string => escapeWith(/[&<>\r]/g, text);

/** Escapes an attribute's value for either kind of quote. */
export const escapeXmlAttribute = (text: string): string => escapeWith(/[&<>"'\t\n\r]/g, text);

/** Writes an element; `xmlns` appears where the namespace differs from the parent's, which is `parentNamespace` at the top. */
export function serializeXml(element: XmlElement, parentNamespace = ''): string {
  const own = element.namespace === parentNamespace ? '' : ` xmlns='${escapeXmlAttribute(element.namespace)}'`;
  const start = `<${element.name}${own}${serializeAttributes(element)}`;
  if (element.children.length === 0) return `${start}/>`;
  const inside = element.children.map((child) =>
    typeof child === 'string' ? escapeXmlText(child) : serializeXml(child, element.namespace),
  );
  return `${start}>${inside.join('')}</${element.name}>`;
}

const serializeAttributes = (element: XmlElement): string =>
  [...element.attributes].map(([name, value], index) => serializeAttribute(name, value, index)).join('');

function serializeAttribute(name: string, value: string, index: number): string {
  const parts = /^\{(.*)\}(.+)$/s.exec(name);
  if (!parts) return ` ${name}='${escapeXmlAttribute(value)}'`;
  const [, namespace = '', local = ''] = parts;
  return ` xmlns:a${index}='${escapeXmlAttribute(namespace)}' a${index}:${local}='${escapeXmlAttribute(value)}'`;
}
