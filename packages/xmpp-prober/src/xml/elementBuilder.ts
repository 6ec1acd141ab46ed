import { NamespaceScope, type ResolvedTag, resolveTag } from './namespaceScope.ts';
import { XmlElement, type XmlNode } from './xmlElement.ts';

interface OpenElement {
  tag: ResolvedTag;
  children: XmlNode[];
}

/** Puts elements together from tags. The root stays without children: those of a stream would never end. */
export class ElementBuilder {
  private readonly open: OpenElement[] = [];
  private readonly outermost = new NamespaceScope(new Map());

  get depth(): number {
    return this.open.length;
  }

  /** Begins an element inside the innermost; `null`, or what is wrong with its names. */
  begin(name: string, attributes: readonly [string, string][]): string | null {
    const resolved = resolveTag(name, attributes, this.open.at(-1)?.tag.scope ?? this.outermost);
    if (typeof resolved === 'string') return resolved;
    this.open.push({ tag: resolved, children: [] });
    return null;
  }

  /** The root without its children, as soon as it was begun. */
  get root(): XmlElement | null {
    const [root] = this.open;
    return root ? elementOf(root.tag, []) : null;
  }

  /** Adds text to the innermost open element. */
  text(text: string): void {
    this.open.at(-1)?.children.push(text);
  }

  /** Ends the innermost element and hands it to its parent, unless the parent is the root. */
  end(): XmlElement | null {
    const ended = this.open.pop();
    if (!ended) return null;
    const element = elementOf(ended.tag, ended.children);
    if (this.open.length > 1) this.open.at(-1)?.children.push(element);
    return element;
  }
}

const elementOf = ({ name, namespace, attributes }: ResolvedTag, children: readonly XmlNode[]): XmlElement =>
  new XmlElement(name, namespace, attributes, children);
