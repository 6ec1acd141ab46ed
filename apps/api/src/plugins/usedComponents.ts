type Schemas = Record<string, unknown>;

/** Those of the schemas that are referred to from `root`, straight or through another one. */
export function usedComponents(root: unknown, schemas: Schemas): Schemas {
  const used = new Map<string, unknown>();
  const visit = (part: unknown): void => {
    for (const name of referencesIn(part)) {
      if (used.has(name) || !(name in schemas)) continue;
      used.set(name, schemas[name]);
      visit(schemas[name]);
    }
  };
  visit(root);
  return Object.fromEntries([...used].sort(([a], [b]) => a.localeCompare(b)));
}

const referencesIn = (part: unknown): string[] =>
  [...JSON.stringify(part).matchAll(/"#\/components\/schemas\/([^"/]+)"/g)].flatMap(([, name]) => name ?? []);
