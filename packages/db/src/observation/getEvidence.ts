import type { Database } from '../database.ts';
import { unpackEvidence } from './packEvidence.ts';

/** The raw answer with this SHA-256 (hex), or `null`. Text of strangers: show it as text only. */
export async function getEvidence({ prisma }: Database, sha256: string): Promise<string | null> {
  const row = await prisma.evidence.findUnique({ where: { sha256 }, select: { gzip: true } });
  return row && unpackEvidence(row.gzip);
}
