import { z } from 'zod';
import { unknownReasonSchema } from './answer.ts';
import { type Message, message } from './message.ts';

/** A public list of domains that send spam, as an installation is told to read it. */
export const spamListSchema = z.object({ name: z.string().min(1).max(60), url: z.url({ protocol: /^https$/ }).max(500) });
export type SpamList = z.infer<typeof spamListSchema>;

const standing = { answer: z.enum(['yes', 'no', 'unknown']), reason: unknownReasonSchema.optional() };

/** Whether one list names a domain. A list that could not be read says nothing. */
export const spamListAnswerSchema = z.object({
  ...standing,
  list: z.string(),
  url: z.string(),
  /** The day from which on it is named at the latest, YYYY-MM-DD: by the list's own word, else by when we first saw it. */
  since: z.string().nullable(),
  sinceBy: z.enum(['list', 'first-seen']).nullable(),
  /** The list's own line, as it stood there. */
  line: z.string().nullable(),
  /** When the list was last read. */
  readAt: z.string().nullable(),
});
export type SpamListAnswer = z.infer<typeof spamListAnswerSchema>;

/** Whether any list names a domain; `no` only where every list was read. What it means is for the reader to judge. */
export const spamStandingSchema = z.object({ ...standing, lists: z.array(spamListAnswerSchema) }).meta({ id: 'SpamStanding' });
export type SpamStanding = z.infer<typeof spamStandingSchema>;

/** One list's answer in words. */
export function spamListMessage({ answer, list, reason, since, sinceBy }: SpamListAnswer): Message {
  if (answer === 'yes') return message(sinceBy === 'list' ? 'spam.yes' : 'spam.yes.first-seen', { list, since: since ?? '' });
  if (answer === 'no') return message('spam.no', { list });
  return message(reason === 'not-tested' ? 'spam.unknown' : 'spam.unread', { list });
}
