import type pg from 'pg';
import type { PackedEvidence } from './packEvidence.ts';

/** Keeps each raw answer once. In the order of their hashes, so that two who store the same ones never lock each other out. */
export async function storeEvidence(client: pg.PoolClient, packed: readonly PackedEvidence[]): Promise<void> {
  const sorted = [...new Map(packed.map((one) => [one.sha256, one])).values()].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  if (sorted.length === 0) return;
  await client.query(
    `INSERT INTO evidence (sha256, media_type, size_bytes, gzip)
     SELECT * FROM unnest($1::text[], $2::text[], $3::int[], $4::bytea[]) ON CONFLICT (sha256) DO NOTHING`,
    [
      sorted.map(({ sha256 }) => sha256),
      sorted.map(({ mediaType }) => mediaType),
      sorted.map(({ sizeBytes }) => sizeBytes),
      sorted.map(({ gzip }) => gzip),
    ],
  );
}
