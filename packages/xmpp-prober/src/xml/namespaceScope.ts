const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';

export interface ResolvedTag {
  name: string;
  namespace: string;
  attributes: ReadonlyMap<string, string>;
  scope: NamespaceScope;
}

const nothing: ReadonlyMap<string, string> = new Map();

/** Prefixes bound so far; `''` is the default namespace. A link per element, walked upwards: cost is bounded by depth. */
export class NamespaceScope {
  constructor(
    private readonly bindings: ReadonlyMap<string, string>,
    private readonly parent: NamespaceScope | null = null,
  ) {}

  lookUp(prefix: string): string | undefined {
    if (prefix === 'xml') return xmlNamespace;
    for (let scope: NamespaceScope | null = this; scope; scope = scope.parent) {
      const found = scope.bindings.get(prefix);
      if (found !== undefined) return found;
    }
    return prefix === '' ? '' : undefined;
  }
}

/** Resolves a tag's names (Namespaces in XML 1.0). A string says what is wrong with it. */
export function resolveTag(rawName: string, entries: readonly [string, string][], parent: NamespaceScope): ResolvedTag | string {
  const bindings = readBindings(entries);
  if (typeof bindings === 'string') return bindings;
  const scope = bindings.size === 0 ? parent : new NamespaceScope(bindings, parent);
  const name = resolveName(rawName, scope);
  if (typeof name === 'string') return name;
  const attributes = entries.length === bindings.size ? nothing : resolveAttributes(entries, scope);
  return typeof attributes === 'string' ? attributes : { name: name.name, namespace: name.namespace, attributes, scope };
}

function readBindings(entries: readonly [string, string][]): ReadonlyMap<string, string> | string {
  const declared = entries.filter(([name]) => declaredPrefix(name) !== null);
  if (declared.length === 0) return nothing;
  const bindings = new Map<string, string>();
  for (const [name, value] of declared) {
    const prefix = declaredPrefix(name) ?? '';
    const problem = bindingProblem(prefix, value);
    if (problem) return problem;
    bindings.set(prefix, value);
  }
  return bindings;
}

function declaredPrefix(attributeName: string): string | null {
  if (attributeName === 'xmlns') return '';
  return attributeName.startsWith('xmlns:') ? attributeName.slice(6) : null;
}

function bindingProblem(prefix: string, uri: string): string | null {
  if (prefix === 'xmlns' || uri === xmlnsNamespace) return 'xmlns cannot be bound';
  if ((prefix === 'xml') !== (uri === xmlNamespace)) return 'xml cannot be bound otherwise';
  if (prefix !== '' && (uri === '' || prefix.includes(':'))) return 'bad namespace prefix';
  return null;
}

function resolveName(rawName: string, scope: NamespaceScope): { name: string; namespace: string } | string {
  const [prefix, name] = splitName(rawName);
  if (prefix === null || name === '') return 'bad name';
  const namespace = prefix === 'xmlns' ? undefined : scope.lookUp(prefix);
  return namespace === undefined ? 'bad namespace prefix' : { name, namespace };
}

function resolveAttributes(entries: readonly [string, string][], scope: NamespaceScope): Map<string, string> | string {
  const attributes = new Map<string, string>();
  for (const [rawName, value] of entries) {
    if (declaredPrefix(rawName) !== null) continue;
    const key = attributeKey(rawName, scope);
    if (key === null) return 'bad namespace prefix';
    if (attributes.has(key)) return 'attribute given twice';
    attributes.set(key, value);
  }
  return attributes;
}

function attributeKey(rawName: string, scope: NamespaceScope): string | null {
  if (!rawName.includes(':')) return rawName;
  const resolved = resolveName(rawName, scope);
  if (typeof resolved === 'string') return null;
  return resolved.namespace === xmlNamespace ? `xml:${resolved.name}` : `{${resolved.namespace}}${resolved.name}`;
}

/** `[prefix, local name]`; the prefix is null where the name has more than one colon or begins with one. */
function splitName(rawName: string): [string | null, string] {
  const colon = rawName.indexOf(':');
  if (colon === -1) return ['', rawName];
  const name = rawName.slice(colon + 1);
  return colon === 0 || name.includes(':') ? [null, name] : [rawName.slice(0, colon), name];
}
