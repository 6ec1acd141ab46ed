import type { PolicyRefusal } from '@signpost/contracts';

export interface Extracted {
  /** Headings, lists and tables as in Markdown. */
  text: string;
  title: string | null;
  /** What the page itself says that its language is, ISO 639-1. */
  languageHint: string | null;
}

export type Extraction = { ok: true; value: Extracted } | { ok: false; refusal: PolicyRefusal; detail?: string };

export const refused = (refusal: PolicyRefusal, detail?: string): Extraction =>
  detail === undefined ? { ok: false, refusal } : { ok: false, refusal, detail };

/** What the worker is given. */
export interface ExtractionTask {
  bytes: Uint8Array;
  mediaType: string;
  charset: string | null;
  url: string | null;
}

export const extractionLimits = {
  /** Of the page as it came. */
  bytes: 3_145_728,
  /** Nested elements. */
  depth: 200,
  elements: 30_000,
  /** Of the page outside scripts and styles, before its main text is found. */
  words: 400_000,
  pages: 100,
  /** UTF-16 units of the text that is kept. */
  text: 262_144,
  heapMb: 80,
  deadlineMs: 15_000,
} as const;
