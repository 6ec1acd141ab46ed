import type { Database } from '../database.ts';
import { transaction } from '../transaction.ts';

const secrets = ['test_account', 'event_subscription'] as const;
const all = [...secrets, 'operator_word', 'finding_answer', 'claim_message', 'operator_audit', 'claim'] as const;

/** What an operator entrusted to us and asked of us: gone where nobody proves the domain any more. */
export async function eraseSecrets({ pool }: Database, domain: string): Promise<void> {
  for (const table of secrets) await pool.query(`DELETE FROM consent.${table} WHERE domain = $1`, [domain]);
  await pool.query('UPDATE consent.operator_word SET looks_often = false WHERE domain = $1', [domain]);
}

/** Everything that an operator gave or said, the book of it too. Opt-outs stay: they keep their domain out. */
export const eraseOperator = (database: Database, domain: string): Promise<void> =>
  transaction(database, async (client) => {
    for (const table of all) await client.query(`DELETE FROM consent.${table} WHERE domain = $1`, [domain]);
  });
