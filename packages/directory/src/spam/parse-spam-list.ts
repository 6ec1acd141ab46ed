import { type Failure, failure, parseDomain } from '@signpost/contracts';
import type { SpamEntry } from '@signpost/db';

export type ParsedSpamList = { ok: true; entries: SpamEntry[] } | { ok: false; failure: Failure };

const mostEntries = 50_000;
const mostLetters = 300;
/** A page of some other kind may hold a domain or two by chance; a list is made of them. */
const leastShare = 0.9;

/**
 * Reads a list as plain text: a domain a line, whatever comes after it on the line as a remark, in which an ISO date says
 * since when. Lines that name single accounts are passed over: they say nothing of the domain. Anything that is not a list,
 * or names nobody, is a failure, so that an error page never clears anybody.
 */
export function parseSpamList(text: string, today: string): ParsedSpamList {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^(#|;|\/\/)/.test(line));
  if (lines.length > mostEntries) return { ok: false, failure: failure('limit-exceeded', `more than ${mostEntries} lines`) };
  const named = lines.filter((line) => !/^[^\s,;]+@/.test(line));
  const entries = named.flatMap((line) => entryOf(line, today) ?? []);
  if (entries.length === 0 || entries.length < named.length * leastShare)
    return { ok: false, failure: failure('http-invalid', 'not a list of domains') };
  return { ok: true, entries: [...new Map(entries.toReversed().map((entry) => [entry.domain, entry])).values()] };
}

function entryOf(line: string, today: string): SpamEntry | null {
  const [name = '', ...rest] = line.split(/[\s,;#]+/);
  const parsed = parseDomain(name);
  if (!parsed.ok) return null;
  const shown = line.replace(/\p{C}+/gu, ' ').slice(0, mostLetters);
  return {
    domain: parsed.domain,
    line: shown,
    since: rest.map((word) => dayOf(word, today)).find((day) => day !== null) ?? null,
  };
}

/** A day that exists and is not still to come. */
function dayOf(word: string, today: string): string | null {
  const [day] = /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(word) ?? [];
  if (day === undefined || day > today) return null;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : null;
}
