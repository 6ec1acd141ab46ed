import { z } from 'zod';

/** A text for people: the id of an entry in a message file and what fills its `{blanks}`. */
export const messageSchema = z.object({
  id: z.string().max(120),
  params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
});
export type Message = z.infer<typeof messageSchema>;
export type MessageFile = Readonly<Record<string, string>>;

export const message = (id: string, params: Message['params'] = {}): Message => ({ id, params });

/** Fills a message's `{blanks}`. An id that the file lacks comes back as itself, so that nothing is lost silently. */
export function formatMessage(file: MessageFile, { id, params }: Message): string {
  const template = file[id] ?? id;
  if (!template.includes('{')) return template;
  return template.replace(/\{(\w+)\}/g, (blank, name: string) => String(params[name] ?? blank));
}
