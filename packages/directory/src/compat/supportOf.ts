import type { Assessment } from '@signpost/contracts';

type Addresses = Record<string, string[]>;
export interface Support {
  emailSupport: Addresses;
  chatSupport: Addresses;
  groupChatSupport: Addresses;
}

/** XEP-0157 gives no language; apps look under English first. */
const language = 'en';
const under = (addresses: string[]): Addresses => (addresses.length > 0 ? { [language]: addresses } : {});

/** Support addresses that the server itself publishes (XEP-0157), sorted as the format has them. */
export function supportOf(assessment: Assessment | null): Support {
  const given = (assessment?.contacts ?? []).filter(({ kind }) => kind === 'support').map(({ address }) => address);
  const bare = (pattern: RegExp) => given.flatMap((address) => pattern.exec(address)?.[1] ?? []).map(decoded);
  return {
    emailSupport: under(bare(/^mailto:([^?]+)/i)),
    chatSupport: under(bare(/^xmpp:([^?;]+)(?:\?(?!join).*)?$/i)),
    groupChatSupport: under(bare(/^xmpp:([^?;]+)\?join/i)),
  };
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
