import { readKeywords } from '@signpost/directory';
import { z } from 'zod';

const flag = z.boolean().default(true);

const bodySchema = z.object({
  keywords: z.union([z.string().max(500), z.array(z.string().max(100)).max(50)]),
  sinaddr: flag,
  sinaddress: z.boolean().optional(),
  sindescr: flag,
  sinname: flag,
  min_users: z.number().min(0).max(4_294_967_296).default(0),
  after: z.number().nullable().default(null),
  include_closed: z.boolean().default(true),
});

export interface AppSearch {
  keywords: string[];
  sinaddr: boolean;
  sindescr: boolean;
  sinname: boolean;
  min_users: number;
  after: number | null;
}

/** Reads what an app posted; a string says what is wrong with it. */
export function readAppSearch(body: unknown): AppSearch | string {
  const parsed = bodySchema.safeParse(body);
  if (!parsed.success) return problemOf(parsed.error.issues[0]);
  const { keywords: given, sinaddress, sindescr, sinname, min_users, after } = parsed.data;
  const sinaddr = sinaddress ?? parsed.data.sinaddr;
  const keywords = readKeywords(given);
  if (typeof keywords === 'string') return keywords;
  if (!sinaddr && !sindescr && !sinname) return 'search scope is empty';
  return { keywords, sinaddr, sindescr, sinname, min_users, after };
}

const problemOf = (issue: z.core.$ZodIssue | undefined): string =>
  issue ? `${issue.path.join('.') || 'body'}: ${issue.message}`.slice(0, 200) : 'not understood';

const wholeIds = 2 ** 31;

/** Size and number of a room as one falling figure, so that rooms of the same size are told apart. */
export const placeKey = ({ size, id }: { size: number; id: number }): number => size + id / wholeIds;

/** The place that a figure stands for. A whole one, which other services gave, is before all rooms of that size. */
export function placeOfKey(key: number): { size: number; id: number } {
  const size = Math.floor(key);
  return { size, id: Math.round((key - size) * wholeIds) };
}
