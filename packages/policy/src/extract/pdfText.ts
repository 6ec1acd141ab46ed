import { GlobalWorkerOptions, getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.min.mjs';
import { type Extraction, extractionLimits, refused } from './Extraction.ts';

// We are in a thread of our own already: the parser runs here, too. The small builds load in half the heap.
GlobalWorkerOptions.workerSrc = 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';

interface Piece {
  str: string;
  hasEOL: boolean;
  transform: number[];
  height: number;
}

/** The text of a PDF, a blank line where its lines stand apart. Scripts and fonts are never loaded. */
export async function pdfText(bytes: Uint8Array): Promise<Extraction> {
  try {
    const loading = getDocument({
      data: new Uint8Array(bytes),
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      stopAtErrors: true,
      verbosity: VerbosityLevel.ERRORS,
    });
    const document = await loading.promise;
    if (document.numPages > extractionLimits.pages) return refused('too-large', `${document.numPages} pages`);
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) pages.push(await pageText(await document.getPage(number)));
    const { info } = await document.getMetadata();
    const title = (info as { Title?: unknown }).Title;
    return { ok: true, value: { text: pages.join('\n\n'), title: typeof title === 'string' ? title : null, languageHint: null } };
  } catch (error) {
    const isLocked = (error as { name?: string }).name === 'PasswordException';
    return isLocked ? refused('encrypted') : refused('extraction-failed', 'not a readable PDF');
  }
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

async function pageText(page: Page): Promise<string> {
  const { items } = await page.getTextContent();
  const pieces = items.filter((item) => 'str' in item) as Piece[];
  let text = '';
  for (const [index, { str, hasEOL, transform, height }] of pieces.entries()) {
    text += str;
    if (!hasEOL) continue;
    const gap = (transform[5] ?? 0) - (pieces[index + 1]?.transform[5] ?? 0);
    text += gap > Math.max(height, 8) * 1.8 ? '\n\n' : '\n';
  }
  page.cleanup();
  return text;
}
