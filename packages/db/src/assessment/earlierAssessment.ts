import { type Assessment, assessmentSchema, type Direction, type Letter } from '@signpost/contracts';
import type { Database } from '../database.ts';

/** The settled assessment that the next one goes on from, and what is needed to tell what changed. */
export interface EarlierAssessment {
  id: string;
  /** When it was last judged so. */
  assessedAt: string;
  slot: string | null;
  /** `null` where this release can't read it any more. */
  assessment: Assessment | null;
  /** The last letter that was known, and by which rubric; older than the assessment where that one has `?`. */
  letters: Record<Direction, { letter: Letter; rubricVersion: string } | null>;
}

const latest = `
SELECT id, document, slot FROM assessment WHERE domain = $1 AND NOT provisional ORDER BY id DESC LIMIT 1`;

const lastLetters = `
(SELECT 'c2s' AS direction, c2s AS letter, rubric_version FROM assessment
 WHERE domain = $1 AND NOT provisional AND c2s <> '?' ORDER BY id DESC LIMIT 1)
UNION ALL
(SELECT 's2s', s2s, rubric_version FROM assessment
 WHERE domain = $1 AND NOT provisional AND s2s <> '?' ORDER BY id DESC LIMIT 1)`;

/** The latest assessment of a provider that is not provisional; `null` before the first. */
export async function earlierAssessment({ pool }: Database, domain: string): Promise<EarlierAssessment | null> {
  const found = await pool.query<{ id: string; document: Assessment; slot: Date | null }>(latest, [domain]);
  const [row] = found.rows;
  if (!row) return null;
  const letters = await pool.query<{ direction: Direction; letter: Letter; rubric_version: string }>(lastLetters, [domain]);
  const letterOf = (wanted: Direction) => {
    const one = letters.rows.find(({ direction }) => direction === wanted);
    return one ? { letter: one.letter, rubricVersion: one.rubric_version } : null;
  };
  const parsed = assessmentSchema.safeParse(row.document);
  return {
    id: row.id,
    assessedAt: row.document.assessedAt,
    slot: row.slot?.toISOString() ?? null,
    assessment: parsed.success ? parsed.data : null,
    letters: { c2s: letterOf('c2s'), s2s: letterOf('s2s') },
  };
}
