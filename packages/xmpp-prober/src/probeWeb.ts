import type { Observation, WebBody } from '@signpost/contracts';
import { observe } from './observe.ts';
import type { ProbeContext } from './probeContext.ts';
import { createFetcher, type Fetcher, fromJson } from './web/createFetcher.ts';
import { distinctUrls, readHostMeta, readHostMetaJson } from './web/readHostMeta.ts';
import { readPosh } from './web/readPosh.ts';
import { isUntouched, readProviderFile } from './web/readProviderFile.ts';

type Fingerprints = WebBody['poshFingerprints'];

/**
 * Reads the well-known files of a domain, six requests at most: host-meta in both forms (XEP-0156, XEP-0487), the provider file,
 * POSH (RFC 7711). A file that is missing is an ordinary answer and stands in `resources`.
 */
export function probeWeb(context: ProbeContext, domain: string): Promise<Observation> {
  return observe(context, { domain }, async () => {
    const fetcher = createFetcher(context, domain);
    const base = `https://${domain}/.well-known`;
    const xrd = await fetcher.get('host-meta', `${base}/host-meta`, readHostMeta);
    const jrd = await fetcher.get('host-meta.json', `${base}/host-meta.json`, fromJson(readHostMetaJson));
    const providerFile = await fetcher.get('provider-file', `${base}/xmpp-provider-v2.json`, fromJson(readProviderFile));
    const poshFingerprints = [
      ...(await readFingerprints(fetcher, base, 'c2s')),
      ...(await readFingerprints(fetcher, base, 's2s')),
    ];
    const body: WebBody = {
      kind: 'web',
      resources: fetcher.resources,
      websocketUrls: distinctUrls([...(xrd?.websocketUrls ?? []), ...(jrd?.websocketUrls ?? [])]),
      boshUrls: distinctUrls([...(xrd?.boshUrls ?? []), ...(jrd?.boshUrls ?? [])]),
      hostMeta2: jrd?.hostMeta2 ?? null,
      providerFile,
      providerFileUntouched: providerFile !== null && isUntouched(providerFile),
      poshFingerprints,
    };
    return { body, failure: failureOf(body), evidence: fetcher.evidence };
  });
}

/** Follows the `url` of a POSH file once and no further. */
async function readFingerprints(fetcher: Fetcher, base: string, direction: 'c2s' | 's2s'): Promise<Fingerprints> {
  const name = direction === 'c2s' ? 'posh-client' : 'posh-server';
  const file = direction === 'c2s' ? 'xmpp-client.json' : 'xmpp-server.json';
  const first = await fetcher.get(name, `${base}/posh/${file}`, fromJson(readPosh));
  const posh = first?.type === 'elsewhere' ? await fetcher.get(name, first.url, fromJson(readPosh)) : first;
  return posh?.type === 'fingerprints' ? posh.sha256.map((sha256) => ({ direction, sha256 })) : [];
}

/** The probe as a whole fails only when no web server answered at all. */
const failureOf = ({ resources }: WebBody) =>
  resources.every(({ status }) => status === null) ? resources.find(({ failure }) => failure)?.failure : undefined;
