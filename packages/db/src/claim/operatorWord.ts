import {
  type Direction,
  type FindingAnswer,
  type OperatorFacts,
  type OperatorWord,
  operatorWordSchema,
} from '@signpost/contracts';
import type { Database } from '../database.ts';
import { storableJson, storableText } from '../storable.ts';

interface WordRow {
  wantsUnlisted: boolean | null;
  looksOften: boolean | null;
  facts: unknown;
  factsAt: Date | null;
  /** Times in milliseconds. */
  answers: { check: string; direction: string; text: string; at: number }[];
}

/** The word and the answers in one row, which is there for every name. */
const word = `
SELECT wants_unlisted AS "wantsUnlisted", looks_often AS "looksOften", facts, facts_at AS "factsAt", coalesce((
  SELECT json_agg(answer ORDER BY "check", direction) FROM (
    SELECT "check", direction, text, (extract(epoch FROM at) * 1000)::bigint AS at FROM consent.finding_answer
    WHERE finding_answer.domain = asked.domain ORDER BY "check", direction LIMIT 200) AS answer), '[]') AS answers
FROM (SELECT $1::text AS domain) AS asked LEFT JOIN consent.operator_word USING (domain)`;

/** What an operator says, and whether they want their entry off the list, or looks more often. */
export async function operatorWord(
  { pool }: Pick<Database, 'pool'>,
  domain: string,
): Promise<OperatorWord & { wantsUnlisted: boolean; looksOften: boolean }> {
  const { rows } = await pool.query<WordRow>({ name: 'operator-word', text: word, values: [domain] });
  const { wantsUnlisted, looksOften, facts, factsAt, answers } = rows[0] as WordRow;
  const parsed = operatorWordSchema.safeParse({
    facts: facts ?? {},
    factsAt: factsAt?.toISOString() ?? null,
    answers: answers.map((row) => ({ ...row, direction: row.direction || null, at: new Date(row.at).toISOString() })),
  });
  return {
    ...(parsed.success ? parsed.data : { facts: {}, factsAt: null, answers: [] }),
    wantsUnlisted: wantsUnlisted ?? false,
    looksOften: looksOften ?? false,
  };
}

export async function setOperatorFacts({ pool }: Database, domain: string, facts: OperatorFacts, at: Date): Promise<void> {
  await pool.query(
    `INSERT INTO consent.operator_word (domain, facts, facts_at) VALUES ($1, $2::jsonb, $3)
     ON CONFLICT (domain) DO UPDATE SET facts = $2::jsonb, facts_at = $3`,
    [domain, storableJson(facts), at],
  );
}

export async function setWantsUnlisted({ pool }: Database, domain: string, wantsUnlisted: boolean): Promise<void> {
  await pool.query(
    `INSERT INTO consent.operator_word (domain, wants_unlisted) VALUES ($1, $2)
     ON CONFLICT (domain) DO UPDATE SET wants_unlisted = $2`,
    [domain, wantsUnlisted],
  );
}

export type NewAnswer = Omit<FindingAnswer, 'at' | 'direction'> & { domain: string; direction: Direction | null; at: Date };

/** Keeps an operator's answer to a finding, in place of an older one. An empty one takes it away. */
export async function setFindingAnswer({ pool }: Database, { domain, check, direction, text, at }: NewAnswer): Promise<void> {
  if (text === '') {
    await pool.query('DELETE FROM consent.finding_answer WHERE domain = $1 AND "check" = $2 AND direction = $3', [
      domain,
      check,
      direction ?? '',
    ]);
    return;
  }
  await pool.query(
    `INSERT INTO consent.finding_answer (domain, "check", direction, text, at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (domain, "check", direction) DO UPDATE SET text = $4, at = $5`,
    [domain, check, direction ?? '', storableText(text), at],
  );
}
