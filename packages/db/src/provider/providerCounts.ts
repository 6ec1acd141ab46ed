import type { Database } from '../database.ts';

export interface ProviderCounts {
  listed: number;
  /** Listed ones of which anything was seen. */
  probed: number;
  /** ISO 8601; of the newest thing seen of any of them. */
  lastProbeAt: string | null;
}

export async function providerCounts({ pool }: Database): Promise<ProviderCounts> {
  const { rows } = await pool.query<{ listed: string; probed: string; last: Date | null }>(
    `SELECT count(*) AS listed, count(observed_at) AS probed, max(observed_at) AS last
     FROM provider LEFT JOIN provider_current USING (domain) WHERE listing = 'listed'`,
  );
  const [row] = rows;
  return { listed: Number(row?.listed ?? 0), probed: Number(row?.probed ?? 0), lastProbeAt: row?.last?.toISOString() ?? null };
}
