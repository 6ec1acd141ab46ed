import type { HostMeta2 } from '@signpost/contracts';
import type { Result } from '@signpost/net';
import { failed, success } from '../result.ts';
import { readXmlDocument } from '../xml/readXmlDocument.ts';
import { readHostMeta2 } from './readHostMeta2.ts';

/** Where browsers may connect to (XEP-0156). Only addresses under TLS count. */
export interface WebDoors {
  websocketUrls: string[];
  boshUrls: string[];
}

interface Link {
  rel: string;
  href: string;
}

const xrdNamespace = 'http://docs.oasis-open.org/ns/xri/xrd-1.0';
const mostUrls = 10;

/** `host-meta` (RFC 6415 §3), read under the limits of a stream. */
export function readHostMeta(body: Uint8Array): Result<WebDoors> {
  const document = readXmlDocument(body);
  if (!document.ok) return failed('http-invalid', document.failure.detail ?? document.failure.code);
  if (!document.value.is('XRD', xrdNamespace)) return failed('http-invalid', 'not an XRD');
  const links = document.value.childrenNamed('Link', xrdNamespace);
  return success(doorsOf(links.map((link) => ({ rel: link.attribute('rel') ?? '', href: link.attribute('href') ?? '' }))));
}

/** `host-meta.json` (RFC 6415 appendix A), with what XEP-0487 adds to it. */
export function readHostMetaJson(json: unknown): Result<WebDoors & { hostMeta2: HostMeta2 | null }> {
  if (typeof json !== 'object' || json === null) return failed('http-invalid', 'not an object');
  const links: unknown = 'links' in json ? json.links : [];
  if (!Array.isArray(links)) return failed('http-invalid', 'links is not a list');
  return success({ ...doorsOf(links.map(toLink)), hostMeta2: readHostMeta2(json) });
}

function toLink(link: unknown): Link {
  const { rel, href } = (typeof link === 'object' && link !== null ? link : {}) as Record<string, unknown>;
  return { rel: typeof rel === 'string' ? rel : '', href: typeof href === 'string' ? href : '' };
}

const doorsOf = (links: readonly Link[]): WebDoors => ({
  websocketUrls: urlsOf(links, 'urn:xmpp:alt-connections:websocket', 'wss:'),
  boshUrls: urlsOf(links, 'urn:xmpp:alt-connections:xbosh', 'https:'),
});

const urlsOf = (links: readonly Link[], rel: string, protocol: string): string[] =>
  distinctUrls(
    links
      .filter((link) => link.rel === rel && URL.canParse(link.href) && new URL(link.href).protocol === protocol)
      .map(({ href }) => href),
  );

/** Distinct, in order, none too long. */
export const distinctUrls = (urls: readonly string[]): string[] =>
  [...new Set(urls)].filter((url) => url.length <= 1000).slice(0, mostUrls);
