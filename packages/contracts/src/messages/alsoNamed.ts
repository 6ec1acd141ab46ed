type Named<Texts> = Texts & { readonly [Id in keyof Texts as Id extends `${infer Bare}.title` ? Bare : never]: string };

/** Each title stands under its bare id as well: lists name a capability so. */
export function alsoNamed<Texts extends Readonly<Record<string, string>>>(texts: Texts): Named<Texts> {
  const titles = Object.entries(texts).filter(([id]) => id.endsWith('.title'));
  return { ...texts, ...Object.fromEntries(titles.map(([id, text]) => [id.slice(0, -'.title'.length), text])) } as Named<Texts>;
}
