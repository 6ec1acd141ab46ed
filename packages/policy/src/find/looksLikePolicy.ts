import type { PolicyFactId, PolicySource } from '@signpost/contracts';
import { readPolicy } from '../readPolicy.ts';
import { fold } from '../text/tokenize.ts';
import { policyRank } from './policyWords.ts';

export interface Page {
  text: string;
  title: string | null;
  url: string;
  source: PolicySource;
}

const telling: readonly PolicyFactId[] = [
  'messageArchive',
  'roomArchive',
  'offlineMessages',
  'fileUpload',
  'ipLogs',
  'inactiveAccountDeletion',
  'thirdPartySharing',
];
const shortestText = 200;

/** A page that states something about data, or calls itself privacy or terms; declared terms are taken as such. */
export function looksLikePolicy({ text, title, url, source }: Page): boolean {
  if (source === 'data-policy-form' || source === 'provider-file') return true;
  const stated = readPolicy(text).facts.some(({ fact, value }) => value !== 'unstated' && telling.includes(fact));
  const isFront = new URL(url).pathname === '/';
  const named = policyRank(fold(`${title ?? ''} ${isFront ? '' : new URL(url).pathname}`)) >= 2;
  return stated || (named && !isFront && text.length >= shortestText);
}
