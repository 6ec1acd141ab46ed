import { detect } from 'tinyld';

/** Enough to be sure, short enough to be quick. */
const sample = 20_000;

/** ISO 639-1 of a text, or `und` where it can't be told. */
export const detectLanguage = (text: string): string => detect(text.slice(0, sample)) || 'und';
