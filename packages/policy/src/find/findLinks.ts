import { Parser } from 'htmlparser2';
import { fold } from '../text/tokenize.ts';
import { policyRank } from './policyWords.ts';

export interface PolicyLink {
  url: string;
  rank: 1 | 2 | 3;
}

const mostLinks = 2_000;
const longestText = 200;

/** Links of a page whose text or address says privacy, terms or legal notice, surest first; each address once. */
export function findLinks(html: string, base: string): PolicyLink[] {
  const found = new Map<string, PolicyLink>();
  for (const { href, text } of readAnchors(html)) {
    const url = absolute(href, base);
    const rank = url === null ? 0 : policyRank(fold(`${text} ${pathOf(url)}`));
    if (url === null || rank === 0) continue;
    if ((found.get(url)?.rank ?? 0) < rank) found.set(url, { url, rank });
  }
  return [...found.values()].toSorted((a, b) => b.rank - a.rank);
}

interface Anchor {
  href: string;
  text: string;
}

/** As a stream: no tree is built of a stranger's page outside the extraction thread. */
function readAnchors(html: string): Anchor[] {
  const anchors: Anchor[] = [];
  let open: Anchor | null = null;
  const parser = new Parser({
    onopentag(name, { href, title, 'aria-label': label }) {
      if (name !== 'a' || href === undefined || anchors.length >= mostLinks) return;
      open = { href, text: [title, label].filter(Boolean).join(' ').slice(0, longestText) };
      anchors.push(open);
    },
    ontext(text) {
      if (open && open.text.length < longestText) open.text += ` ${text.slice(0, longestText)}`;
    },
    onclosetag(name) {
      if (name === 'a') open = null;
    },
  });
  parser.write(html);
  parser.end();
  return anchors;
}

function absolute(href: string, base: string): string | null {
  if (href.length > 1_000 || !URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  url.hash = '';
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  try {
    return decodeURIComponent(pathname + search);
  } catch {
    return pathname;
  }
}
