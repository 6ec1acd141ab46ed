import type { RetentionStatement } from '@signpost/contracts';
import type { KeptInRooms } from '../../../rooms/loadKept.ts';
import type { Words } from '../../../words/createWords.ts';
import { factWords } from '../../provider/policy/factWords.ts';

export function statementWords({ source, value }: RetentionStatement, words: Words): string {
  const said = factWords({ fact: 'roomArchive', value }, words);
  return words.t('room.kept.stated', { who: words.template(`policy.source.${source}`), value: said });
}

/** Why nobody can say how long. */
export const unsaidWords = (kept: KeptInRooms | null, { t }: Words): string =>
  t(kept === null ? 'room.kept.failed' : kept.state === 'read' ? 'room.kept.unstated' : `room.kept.${kept.state}`);

/** All that the host says, or why nobody can say, in one text. */
export function keptLines(kept: KeptInRooms | null, words: Words): string {
  if (kept === null || kept.statements.length === 0) return unsaidWords(kept, words);
  const said = kept.statements.map((statement) => statementWords(statement, words));
  return [...said, ...(kept.conflict ? [words.t('room.kept.conflict')] : [])].join(' ');
}
