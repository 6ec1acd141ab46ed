const codes =
  'ar bg bn ca cs da de el en eo es et eu fa fi fr ga gl he hi hr hu id is it ja ka ko lt lv mk ms nl no pl pt ro ru sk sl sq sr sv th tr uk ur vi zh'.split(
    ' ',
  );

/** Names of languages as people write them, in English and in the language itself. */
const named: ReadonlyMap<string, string> = new Map(
  codes.flatMap((code) =>
    ['en', code].flatMap((shown) => {
      const name = new Intl.DisplayNames([shown], { type: 'language' }).of(code);
      return name ? [[name.toLowerCase(), code] as const] : [];
    }),
  ),
);

/** The primary subtag of what a room declares (BCP 47), or of a language written out; `null` when it is neither. */
export function declaredLanguage(text: string | null): string | null {
  const given = (text ?? '').trim().toLowerCase();
  const byName = named.get(given);
  if (byName) return byName;
  const tag = /^[a-z]{2,3}(?:[-_][a-z0-9]{1,8})*$/.test(given) ? given.replaceAll('_', '-') : null;
  if (tag === null || ['und', 'mul', 'zxx', 'mis'].includes(tag)) return null;
  try {
    return new Intl.Locale(tag).language;
  } catch {
    return null;
  }
}
