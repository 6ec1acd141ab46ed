/** The same few lists are read for every provider of the list. */
const lists = new Map<string, readonly string[]>();
const mostLists = 500;

/** The parts of a list that is joined by commas. */
export function listOf(text: string | undefined): readonly string[] {
  if (text === undefined) return [];
  const known = lists.get(text);
  if (known) return known;
  if (lists.size >= mostLists) lists.clear();
  const parts = text.split(',');
  lists.set(text, parts);
  return parts;
}
