import { activeClaims, type Database, noteAudit } from '@signpost/db';

/** Writes into the book of a domain that somebody asked for a test of it. Only while somebody is there to read it. */
export async function noteVisitor(
  database: Database,
  { domain, at, action, detail }: { domain: string; at: Date; action: 'asked-for-test' | 'doubted'; detail: string },
): Promise<void> {
  if ((await activeClaims(database, domain)).length === 0) return;
  await noteAudit(database, { domain, at, action, by: 'visitor', detail });
}
