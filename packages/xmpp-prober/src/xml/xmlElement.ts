/** Names of attributes as written, `xml:lang` included; those of other prefixes as `{namespace}name`. */
export type XmlAttributes = ReadonlyMap<string, string>;
export type XmlNode = XmlElement | string;

const noAttributes: XmlAttributes = new Map();
const noChildren: readonly XmlNode[] = Object.freeze([]);

/** One element with its namespace resolved. Never changed after it was made. */
export class XmlElement {
  readonly attributes: XmlAttributes;
  readonly children: readonly XmlNode[];

  constructor(
    readonly name: string,
    readonly namespace: string,
    attributes: XmlAttributes = noAttributes,
    children: readonly XmlNode[] = noChildren,
  ) {
    this.attributes = attributes.size === 0 ? noAttributes : attributes;
    this.children = children.length === 0 ? noChildren : children;
  }

  /** `{namespace}name`, the way James Clark writes it. */
  get clarkName(): string {
    return `{${this.namespace}}${this.name}`;
  }

  get elements(): XmlElement[] {
    return this.children.filter((child): child is XmlElement => typeof child !== 'string');
  }

  is(name: string, namespace: string): boolean {
    return this.name === name && this.namespace === namespace;
  }

  attribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  child(name: string, namespace: string): XmlElement | null {
    return this.elements.find((element) => element.is(name, namespace)) ?? null;
  }

  childrenNamed(name: string, namespace: string): XmlElement[] {
    return this.elements.filter((element) => element.is(name, namespace));
  }

  /** The element's own text, that of its descendants left out. */
  text(): string {
    return this.children.filter((child) => typeof child === 'string').join('');
  }

  childText(name: string, namespace: string): string | null {
    return this.child(name, namespace)?.text() ?? null;
  }
}

/** Builds an element in one line: `xml('query', ns, { node }, [child])`. Attributes that are null are left out. */
export function xml(
  name: string,
  namespace: string,
  attributes: Readonly<Record<string, string | null>> = {},
  children: readonly XmlNode[] = [],
): XmlElement {
  const given = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== null);
  return new XmlElement(name, namespace, new Map(given), children);
}
