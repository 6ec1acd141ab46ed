import type { FileFacts } from '@signpost/contracts';
import type { Evidence } from './evidence.ts';

const languageCode = /^[a-z]{2,3}$/;

/** What the provider file and DNS say of who keeps it up, of Tor, and of languages. Declared: never graded. */
export function fileFactsFrom({ web, dns }: Evidence): FileFacts {
  const file = web === null || web.body.providerFileUntouched ? null : web.body.providerFile;
  const { busFactor } = file ?? {};
  const pages = [file?.website, file?.legalNotice, file?.passwordReset].flatMap((links) => Object.keys(links ?? {}));
  const languages = pages.map((tag) => tag.toLowerCase().split('-')[0] ?? '').filter((code) => languageCode.test(code));
  const hosts = dns?.body.services.flatMap(({ targets }) => targets.map(({ host }) => host)) ?? [];
  return {
    ...(busFactor !== undefined && Number.isInteger(busFactor) && busFactor > 0 ? { busFactor: Math.min(busFactor, 1000) } : {}),
    onion: [...hosts, ...(file?.alternativeJids ?? [])].some((name) => /\.onion\.?$/i.test(name)),
    languages: [...new Set(languages)].sort().slice(0, 40),
  };
}
