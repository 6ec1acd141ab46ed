import { type Database, getProvider } from '@signpost/db';

/** The XMPP addresses that a domain names as its contacts (XEP-0157), bare and in lower case. */
export async function contactsOf(database: Database, domain: string, now: Date): Promise<ReadonlySet<string>> {
  const contacts = (await getProvider(database, domain, now))?.assessment?.contacts ?? [];
  return new Set(contacts.flatMap(({ address }) => bareJidOf(address)));
}

function bareJidOf(address: string): string[] {
  const [, path = ''] = /^xmpp:([^?#]+)/i.exec(address) ?? [];
  try {
    return path.includes('@') ? [bare(decodeURIComponent(path))] : [];
  } catch {
    return [];
  }
}

export const bare = (jid: string): string => (jid.split('/')[0] ?? '').toLowerCase();
