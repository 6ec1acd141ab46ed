import { addingFacets, type Facets, letters, type ProviderQuery, sinceSteps, uploadSteps } from '@signpost/contracts';
import type { Database } from '../database.ts';
import { filterParts, placed, uploadBytesSql } from './filterParts.ts';

const letterList = `ARRAY[${letters.map((letter) => `'${letter}'`).join(', ')}]`;

/** Every value by which a provider is counted. */
const offered = `
  VALUES ('c2s', c2s), ('s2s', s2s), ('reach', c2s_reachability), ('signUp', sign_up_way), ('software', software),
    ('both', (${letterList})[greatest(array_position(${letterList}, c2s), array_position(${letterList}, s2s))]),
    ('free', CASE seed_facts->>'freeOfCharge' WHEN 'true' THEN 'yes' WHEN 'false' THEN 'no' END),
    ('organization', seed_facts->>'organization')
  UNION ALL SELECT 'country', jsonb_array_elements_text(coalesce(seed_facts->'serverLocations', '[]'))
  UNION ALL SELECT 'since', year::text FROM unnest(ARRAY[${sinceSteps}]) AS year WHERE left(seed_facts->>'since', 4)::int <= year
  UNION ALL SELECT 'uploadMb', step::text FROM unnest(ARRAY[${uploadSteps}]) AS step WHERE upload_bytes >= step * 1000000::bigint
  UNION ALL SELECT CASE WHEN fact NOT LIKE '.%' THEN 'can' WHEN fact LIKE '.xep.%' THEN 'xep' ELSE split_part(ltrim(fact, '.'), '=', 1) END,
      CASE WHEN fact NOT LIKE '.%' THEN fact WHEN fact LIKE '.xep.%' THEN substr(fact, 6) ELSE split_part(fact, '=', 2) END
    FROM unnest(capabilities) AS fact`;

/**
 * What each filter's values would leave: a provider counts for a value when all other filters let it pass. One pass
 * over the list, however many filters there are.
 */
export async function providerFacets({ pool }: Database, query: ProviderQuery): Promise<Facets> {
  const parts = filterParts(query);
  const missed = parts.map((part, index) => `CASE WHEN NOT coalesce(${placed(part, index + 1)}, false) THEN '${part.facet}' END`);
  const { rows } = await pool.query<{ facet: string; value: string; count: number }>(
    `WITH judged AS (
       SELECT current.*, seed_facts, ${uploadBytesSql} AS upload_bytes,
         array_remove(ARRAY[${missed.join(', ')}]::text[], NULL) AS missed
       FROM provider JOIN provider_current AS current USING (domain) WHERE listing = 'listed'),
     near AS MATERIALIZED (SELECT * FROM judged WHERE missed <@ missed[1:1])
     SELECT facet, value, count(*)::int AS count FROM near CROSS JOIN LATERAL (${offered}) AS offered (facet, value)
     WHERE value IS NOT NULL AND (missed = '{}' OR (missed[1] = facet AND facet <> ALL ('{${addingFacets}}')))
     GROUP BY facet, value
     UNION ALL SELECT '', '', count(*)::int FROM near WHERE missed = '{}'`,
    parts.map(({ value }) => value),
  );
  return grouped(rows);
}

function grouped(rows: { facet: string; value: string; count: number }[]): Facets {
  const result: Facets = { total: 0, facets: {} };
  for (const { facet, value, count } of rows) {
    if (facet === '') result.total = count;
    else result.facets[facet] = { ...result.facets[facet], [value]: count };
  }
  return result;
}
