import { gzipSync } from 'node:zlib';

/** Bytes of a first view as they travel. */
export interface PageWeight {
  name: string;
  html: number;
  styles: number;
  fonts: number;
  scripts: number;
}

interface Fetched {
  text: string;
  bytes: number;
}

/** Weighs a page with what it makes a browser load before it is drawn: style sheets, preloaded fonts, scripts. */
export async function weighPage(name: string, origin: string, path: string): Promise<PageWeight> {
  const page = await fetched(origin + path);
  const sum = async (pattern: RegExp) => {
    const links = [...page.text.matchAll(pattern)].flatMap(([, href]) => (href === undefined ? [] : [href]));
    const all = await Promise.all([...new Set(links)].map((href) => fetched(new URL(href, origin).href)));
    return all.reduce((total, { bytes }) => total + bytes, 0);
  };
  const [styles, fonts, scripts] = await Promise.all([
    sum(/<link[^>]+rel="stylesheet"[^>]*href="([^"]+)"|<link[^>]+href="([^"]+)"[^>]*rel="stylesheet"/g),
    sum(/<link[^>]+rel="preload"[^>]*href="([^"]+\.woff2)"/g),
    sum(/<script[^>]+src="([^"]+)"/g),
  ]);
  return { name, html: page.bytes, styles, fonts, scripts };
}

/** `fetch` unpacks what it gets, so text is packed again to be weighed; gzip as every server has it. */
async function fetched(url: string): Promise<Fetched> {
  const response = await fetch(url);
  const body = Buffer.from(await response.arrayBuffer());
  const packed = /woff2|image/.test(response.headers.get('content-type') ?? '') ? body : gzipSync(body);
  return { text: body.toString('utf8'), bytes: packed.length };
}
