import { parseDomain } from '@signpost/contracts';
import type { SubscriptionKind } from '@signpost/db';

const longestTarget = 500;

/** The target in its one spelling, or `null` where it can't be told anything. Where a name leads is looked at when it is dialled. */
export function readTarget(kind: SubscriptionKind, given: string): string | null {
  const text = given.trim();
  if (text.length > longestTarget) return null;
  return kind === 'webhook' ? readWebhook(text) : readAddress(text);
}

function readWebhook(text: string): string | null {
  if (/[\p{C}\s]/u.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  const plain = url.protocol === 'https:' && url.port === '' && url.username === '' && url.password === '';
  if (!plain || !parseDomain(url.hostname).ok) return null;
  url.hash = '';
  return url.href;
}

/** A bare JID (RFC 7622): local part, then the domain in A-labels. */
function readAddress(text: string): string | null {
  const [, local = '', domain = ''] = /^(?:xmpp:)?([^@/"&'<>:\s\p{C}]{1,200})@([^@/]+)$/iu.exec(text) ?? [];
  const parsed = parseDomain(domain);
  return local !== '' && parsed.ok ? `${local.toLowerCase()}@${parsed.domain}` : null;
}
