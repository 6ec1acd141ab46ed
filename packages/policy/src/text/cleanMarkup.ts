/** Blanks markup with spaces, so that every offset stays what it was in the source. */
export function cleanMarkup(source: string): string {
  const characters = blankLinkTargets(source).split('');
  blankTags(characters);
  for (let index = 0; index < characters.length; index += 1) {
    if (markup.has(characters[index] as string) || isEmphasis(characters, index)) characters[index] = ' ';
  }
  return characters.join('');
}

const markup: ReadonlySet<string> = new Set(['[', ']', '`', '\\', '{', '}', '<', '>', '\u00ad', '\u200b', '\ufeff', '*']);

/** `_word_`, but not `snake_case`. */
const isEmphasis = (characters: readonly string[], index: number): boolean =>
  characters[index] === '_' && !(isWordCharacter(characters[index - 1]) && isWordCharacter(characters[index + 1]));
const isWordCharacter = (character = ' '): boolean => /[\p{L}\p{N}]/u.test(character);

const longestTag = 500;

/** The address of a Markdown link says nothing that could be read: `[text](address)`. */
function blankLinkTargets(source: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (let at = source.indexOf(']('); at !== -1; at = source.indexOf('](', from)) {
    const end = endOfTag(source, at + 2, ')');
    pieces.push(source.slice(from, at + 1));
    from = at + 1;
    if (end === -1) continue;
    pieces.push(' '.repeat(end + 1 - from));
    from = end + 1;
  }
  return pieces.join('') + source.slice(from);
}

/** HTML inside Markdown: `<br>` ends a sentence, other tags say nothing. Shortcodes `{{< … >}}` keep their words. */
function blankTags(characters: string[]): void {
  let open = -1;
  for (let index = 0; index < characters.length; index += 1) {
    const character = characters[index];
    if (character === '<') open = characters[index - 1] !== '{' && /[a-z/!]/i.test(characters[index + 1] ?? '') ? index : -1;
    else if (character === '\n' && characters[index - 1] === '\n') open = -1;
    else if (character === '>' && open !== -1 && index - open < longestTag) {
      const name = characters
        .slice(open + 1, open + 4)
        .join('')
        .toLowerCase();
      for (let at = open; at <= index; at += 1) if (characters[at] !== '\n') characters[at] = ' ';
      if (name.startsWith('br')) characters[open] = '.';
      open = -1;
    }
  }
}

function endOfTag(source: string, from: number, closing: string): number {
  for (let at = from; at < source.length && at < from + longestTag; at += 1) {
    if (source[at] === closing) return at;
    if (source[at] === '\n') return -1;
  }
  return -1;
}
