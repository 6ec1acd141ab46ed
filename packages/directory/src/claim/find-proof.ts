import { type ClaimWay, claimFileUrl, claimRecordName } from '@signpost/contracts';
import { type Claim, type Database, senderOfToken } from '@signpost/db';
import type { Net } from '@signpost/net';
import { readPublished } from './claim-token.ts';
import { contactsOf } from './contacts-of.ts';

export interface ProofContext {
  database: Database;
  net: Net;
}

export interface Proof {
  via: ClaimWay;
  sender: string | null;
}

const timeoutMs = 10_000;
const maxBytes = 4096;

/** Looks for a token where it may be published: in DNS, in the file, among the messages of the domain's contacts. */
export async function findProof(context: ProofContext, domain: string, token: string): Promise<Proof | null> {
  if (await isInDns(context, domain, token)) return { via: 'dns', sender: null };
  const sender = await senderOfToken(context.database, domain, token);
  if (sender !== null) return { via: 'message', sender };
  return (await isInFile(context, domain, token)) ? { via: 'file', sender: null } : null;
}

/** Whether the proof of a claim still stands, wherever it stands now. Who wrote must still be a contact of the domain. */
export async function stillProved(context: ProofContext, { domain, token, via, sender }: Claim): Promise<boolean> {
  if (via === 'message' && sender !== null)
    return (await contactsOf(context.database, domain, context.net.clock.now())).has(sender);
  return (await isInDns(context, domain, token)) || (await isInFile(context, domain, token));
}

async function isInDns({ net }: ProofContext, domain: string, token: string): Promise<boolean> {
  const answer = await net.resolver.query(claimRecordName(domain), 'TXT', AbortSignal.timeout(timeoutMs));
  return answer.ok && answer.value.records.some((record) => readPublished(record) === token);
}

/** A redirect may lead to somebody else's page, so none is followed. */
async function isInFile({ net }: ProofContext, domain: string, token: string): Promise<boolean> {
  const response = await net.fetch({ domain, url: claimFileUrl(domain), maxBytes, maxRedirects: 0, timeoutMs });
  if (!response.ok || response.value.status !== 200) return false;
  const lines = new TextDecoder().decode(response.value.body).split('\n').slice(0, 100);
  return lines.some((line) => readPublished(line) === token);
}
