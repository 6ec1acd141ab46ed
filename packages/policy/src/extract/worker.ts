import { parentPort, workerData } from 'node:worker_threads';
import { decodeText } from './decodeText.ts';
import { type Extraction, type ExtractionTask, extractionLimits, refused } from './Extraction.ts';
import { kindOf } from './kindOf.ts';
import { tidyText } from './tidyText.ts';

/** The only thing that this thread ever does. */
async function extract({ bytes, mediaType, charset, url }: ExtractionTask): Promise<Extraction> {
  const kind = kindOf(bytes, mediaType, url);
  if (kind === null) return refused('unsupported-type', mediaType.slice(0, 100));
  if (kind === 'pdf') return (await import('./pdfText.ts')).pdfText(bytes);
  const source = decodeText(bytes, charset, kind);
  if (source.trim() === '') return refused('no-text');
  if (kind === 'html') return (await import('./htmlText.ts')).htmlText(source);
  return { ok: true, value: { text: source, title: null, languageHint: null } };
}

/** Controls go, the end is cut, and a page that says nothing is refused. */
function finish(extraction: Extraction): Extraction {
  if (!extraction.ok) return extraction;
  const text = tidyText(extraction.value.text).slice(0, extractionLimits.text);
  const title = extraction.value.title ? tidyText(extraction.value.title).replaceAll('\n', ' ').slice(0, 300) || null : null;
  return /\p{L}{2}/u.test(text) ? { ok: true, value: { ...extraction.value, text, title } } : refused('no-text');
}

extract(workerData as ExtractionTask)
  .then(finish)
  .catch(() => refused('extraction-failed', 'the page could not be read'))
  .then((extraction) => parentPort?.postMessage(extraction));
