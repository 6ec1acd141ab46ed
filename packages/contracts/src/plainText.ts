import { z } from 'zod';

// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is removed here
const unsafe = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\p{Cs}]+/gu;

/** One line of text by a stranger: controls, line breaks and what turns the direction become single blanks. */
export const oneLine = (text: string): string => text.replace(unsafe, ' ').replace(/ {2,}/g, ' ').trim();

/** Plain text of at most so many characters, as {@link oneLine} leaves it. It is text and nothing else, whoever shows it. */
export const cleanTextSchema = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => text === oneLine(text), 'not one line of plain text');
