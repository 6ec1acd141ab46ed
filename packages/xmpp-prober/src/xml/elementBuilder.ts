import { NamespaceScope, resolveTag } from './namespaceScope.ts';
import { XmlElement, type XmlNode } from './xmlElement.ts';

interface OpenElement {
  name: string;
  namespace: string;
  attributes: Map<string, string>;
  children: XmlNode[];
  scope: NamespaceScope;
}

/** Puts elements together from tags. The root stays without children: those of a stream would never end. */
export class ElementBuilder {
  private readonly open: OpenElement[] = [];
  private readonly outermost: NamespaceScope;

  constructor(bindings: ReadonlyMap<string, string> = new Map()) {
    this.outermost = new NamespaceScope(bindings);
  }

  get depth(): number {
    return this.open.length;
  }

  /** The element as begun, or what is wrong with its names. */
  begin(name: string, attributes: Readonly<Record<string, string>>): XmlElement | string {
    const resolved = resolveTag(name, attributes, this.open.at(-1)?.scope ?? this.outermost);
    if (typeof resolved === 'string') return resolved;
    const { tag, scope } = resolved;
    this.open.push({ ...tag, children: [], scope });
    return new XmlElement(tag.name, tag.namespace, tag.attributes);
  }

  /** Adds text to the innermost open element. */
  text(text: string): void {
    this.open.at(-1)?.children.push(text);
  }

  /** Ends the innermost element and hands it to its parent, unless the parent is the root. */
  end(): XmlElement | null {
    const ended = this.open.pop();
    if (!ended) return null;
    const element = new XmlElement(ended.name, ended.namespace, ended.attributes, ended.children);
    if (this.open.length > 1) this.open.at(-1)?.children.push(element);
    return element;
  }
}
