import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { checkNesting } from './checkNesting.ts';
import { type Extraction, refused } from './Extraction.ts';
import { markdownOf } from './markdownOf.ts';

/** Never the main text of a page. */
const furniture =
  'script,style,noscript,template,svg,canvas,iframe,object,form,button,select,nav,dialog,[hidden],[aria-hidden="true"]';
const margins = 'header,footer,aside,[role="banner"],[role="contentinfo"],[role="navigation"],[role="search"]';

/** Less of the page than this, and the article that was found is not the whole policy. */
const leastShare = 0.6;

/** The main text of an HTML page: its article where one stands out, otherwise the page without its furniture. */
export function htmlText(html: string): Extraction {
  const problem = checkNesting(html);
  if (problem) return refused(problem);
  const { document } = parseHTML(html);
  const title = document.querySelector('title')?.textContent?.trim() || null;
  const languageHint = /^[a-z]{2}/.exec(document.documentElement?.getAttribute('lang')?.toLowerCase() ?? '')?.[0] ?? null;
  const page = /<body[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  const whole = bodyText(page);
  const article = articleText(page);
  const text = article.length >= whole.length * leastShare ? article : whole;
  return { ok: true, value: { text, title, languageHint } };
}

/** A page whose margins hold most of its words has its text there. */
function bodyText(html: string): string {
  const body = bodyOf(html);
  const all = markdownOf(body);
  for (const element of body.querySelectorAll(margins)) element.remove();
  const inner = markdownOf(body);
  return inner.length * 2 >= all.length ? inner : all;
}

function articleText(html: string): string {
  const document = bodyOf(html).ownerDocument;
  const article = new Readability(document as never, { charThreshold: 0 }).parse();
  return article?.content ? markdownOf(bodyOf(`<!doctype html><html><body>${article.content}</body></html>`)) : '';
}

/** The body without what is never its text. */
function bodyOf(html: string) {
  const { body } = parseHTML(html).document;
  for (const element of body.querySelectorAll(furniture)) element.remove();
  return body;
}
