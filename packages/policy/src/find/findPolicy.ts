import type { DataForm, PolicyWalk, ProviderFile } from '@signpost/contracts';
import type { Net } from '@signpost/net';
import { readPolicy } from '../readPolicy.ts';
import { declaredAddresses } from './declaredAddresses.ts';
import { findLinks } from './findLinks.ts';
import { isSameSite } from './isSameSite.ts';
import { createVisit, type Visit } from './visit.ts';

export interface KnownPolicy {
  url: string;
  etag: string | null;
  lastModified: string | null;
  /** Its reading was `clear`: while it stays as it is, nothing else needs to be looked for. */
  clear?: boolean;
}

export interface FindPolicyRequest {
  domain: string;
  /** Every data form that the provider's entities showed over disco#info. */
  discoForms?: readonly DataForm[];
  providerFile?: ProviderFile | null;
  /** Addresses of XEP-0157; only web pages are looked at. */
  contacts?: readonly { kind: string; address: string }[];
  /** Where the web site is, if known; otherwise the domain itself is asked. */
  website?: string;
  /** What earlier walks found: asked for conditionally. */
  known?: readonly KnownPolicy[];
  signal?: AbortSignal;
}

const mostLinks = 5;

/**
 * Looks for a provider's policy: first where it says itself that it is (XEP-0504 `tos`, provider file, XEP-0157 pages),
 * then on its web site. At most eight requests, robots.txt included and honoured; ends early once a text says all that
 * matters. Whatever happens is a step of the walk, nothing is thrown.
 */
export async function findPolicy(net: Net, request: FindPolicyRequest): Promise<PolicyWalk> {
  const visit = createVisit(net, request);
  for (const { url, source } of declaredAddresses(request)) {
    await visit.page(url, source);
    if (isEnough(visit, request)) return visit.walk();
  }
  await walkSite(visit, request);
  return visit.walk();
}

async function walkSite(visit: Visit, request: FindPolicyRequest): Promise<void> {
  const { domain, website, providerFile } = request;
  const declared = website ?? Object.values(providerFile?.website ?? {})[0];
  const front = await firstPage(visit, [declared, `https://${domain}/`, `https://www.${domain}/`]);
  if (front === null) return;
  const links = findLinks(front.html, front.url).filter(
    ({ url }) => isSameSite(url, domain) || isSameSite(url, new URL(front.url).hostname),
  );
  for (const { url } of links.slice(0, mostLinks)) {
    if (isEnough(visit, request)) return;
    await visit.page(url, 'web-site');
  }
}

async function firstPage(visit: Visit, urls: readonly (string | undefined)[]) {
  for (const url of urls) {
    const page = url === undefined ? null : await visit.page(url, 'web-site');
    if (page) return page;
  }
  return null;
}

/** A text states archive, files and logs: nothing more could be learned that is worth another request. */
const isEnough = ({ documents, unchanged }: Visit, { known = [] }: FindPolicyRequest): boolean =>
  documents.some(({ text }) => readPolicy(text).transparency === 'clear') ||
  known.some(({ url, clear }) => clear && unchanged.includes(url));
