import { Fault, type SpamList, spamListSchema } from '@signpost/contracts';

/**
 * Reads the setting that names spam lists: `name=https://…`, or the address alone, with spaces between them.
 * Throws a `Fault` for anything else.
 */
export function readSpamSettings(text: string | undefined): SpamList[] {
  const lists = (text ?? '').split(/\s+/).filter(Boolean).map(listOf);
  return [...new Map(lists.map((list) => [list.url, list])).values()];
}

function listOf(part: string): SpamList {
  const [, name, url = part] = /^([^=:/]+)=(.+)$/.exec(part) ?? [];
  const parsed = spamListSchema.safeParse({ name: name ?? (URL.canParse(url) ? new URL(url).hostname : ''), url });
  if (!parsed.success) throw new Fault('spam-list-invalid', `SIGNPOST_SPAM_LISTS: "${part}" is no name=https://… of a list.`);
  return parsed.data;
}
