import type { ProviderFile } from '@signpost/contracts';
import type { ProbeContext } from '../probeContext.ts';
import { createFetcher, fromJson } from './createFetcher.ts';
import { isUntouched, readProviderFile } from './readProviderFile.ts';

const patienceMs = 8000;

/** The provider file v2 of a domain by itself, before anything else of its web server; nothing where there is none in time. */
export async function readProviderFileOf(
  context: ProbeContext,
  domain: string,
): Promise<{ file: ProviderFile | null; untouched: boolean }> {
  const signal = AbortSignal.any([context.signal, AbortSignal.timeout(patienceMs)]);
  const fetcher = createFetcher({ ...context, signal }, domain);
  const file = await fetcher.get(
    'provider-file',
    `https://${domain}/.well-known/xmpp-provider-v2.json`,
    fromJson(readProviderFile),
  );
  return { file, untouched: file !== null && isUntouched(file) };
}
