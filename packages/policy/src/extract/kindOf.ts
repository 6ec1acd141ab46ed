export type TextKind = 'html' | 'plain' | 'pdf';

const byType: Readonly<Record<string, TextKind>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'plain',
  'text/markdown': 'plain',
  'text/x-markdown': 'plain',
  'application/pdf': 'pdf',
  'application/x-pdf': 'pdf',
};

/** What a body is: its first bytes before its type, its type before its name. Null for what isn't read. */
export function kindOf(bytes: Uint8Array, mediaType: string, url: string | null): TextKind | null {
  const head = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1').toLowerCase();
  if (head.startsWith('%pdf-')) return 'pdf';
  const kind = byType[mediaType.trim().toLowerCase()];
  if (kind === 'pdf') return null;
  if (kind) return kind === 'plain' && isHtml(head) ? 'html' : kind;
  if (mediaType !== '' && mediaType !== 'application/octet-stream') return null;
  return isHtml(head) ? 'html' : /\.(?:md|markdown|txt)$/i.test(pathOf(url)) ? 'plain' : null;
}

const isHtml = (head: string): boolean => /^\s*(?:<!--|<!doctype html|<html)/.test(head);
const pathOf = (url: string | null): string => (url !== null && URL.canParse(url) ? new URL(url).pathname : '');
