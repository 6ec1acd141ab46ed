import type { PolicyQuote } from '@signpost/contracts';

const longest = 400;

/** A stranger's words, in their own language and direction, shortened where they go on for long. */
export function Quote({ quote, language }: Pick<PolicyQuote, 'quote'> & { language: string }) {
  const text = quote.replace(/\s+/g, ' ').trim();
  const shown = text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text;
  return (
    <blockquote className="quote" lang={language}>
      <bdi className="remote">“{shown}”</bdi>
    </blockquote>
  );
}
