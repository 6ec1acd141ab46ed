import type { PolicyRefusal } from '@signpost/contracts';
import { Parser } from 'htmlparser2';
import { extractionLimits } from './Extraction.ts';

const chunk = 16_384;

const silent: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template']);

/** Reads the page as a stream and stops where it nests deeper, or holds more, than a tree may be built of. */
export function checkNesting(html: string): PolicyRefusal | null {
  let depth = 0;
  let elements = 0;
  let words = 0;
  let quiet = 0;
  let problem: PolicyRefusal | null = null;
  const parser = new Parser({
    onopentag(name) {
      depth += 1;
      elements += 1;
      if (silent.has(name)) quiet += 1;
      if (depth > extractionLimits.depth) problem ??= 'too-deep';
      if (elements > extractionLimits.elements) problem ??= 'too-large';
    },
    ontext(text) {
      if (quiet === 0) words += text.length;
      if (words > extractionLimits.words) problem ??= 'too-large';
    },
    onclosetag(name) {
      depth -= 1;
      if (silent.has(name)) quiet -= 1;
    },
  });
  for (let at = 0; at < html.length && problem === null; at += chunk) parser.write(html.slice(at, at + chunk));
  parser.reset();
  return problem;
}
