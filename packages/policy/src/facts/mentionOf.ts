import type { PolicyFact, PolicyFactId } from '@signpost/contracts';
import type { Reading } from '../clauses/Reading.ts';
import { scopeOf } from '../clauses/scopeOf.ts';
import type { MarkKind } from '../rules/LanguageRules.ts';
import { quoteOf } from './quoteOf.ts';

const mentions: Partial<Record<PolicyFactId, MarkKind[]>> = {
  messageArchive: ['archive'],
  roomArchive: [],
  offlineMessages: ['offline'],
  fileUpload: ['file'],
  ipLogs: ['ip', 'log'],
  backups: ['backup'],
  inactiveAccountDeletion: ['inactive'],
};

/** Where the text speaks of a thing without a statement that counts: `unstated`, with the sentence. */
export function mentionOf(reading: Reading, fact: PolicyFactId): PolicyFact | null {
  const kinds = mentions[fact] ?? [];
  const sentence = reading.marks.findIndex(
    (marks, index) =>
      marks.some(({ kind }) => kinds.includes(kind)) &&
      ['chat', 'general'].includes(scopeOf(reading, reading.text.sentences[index]?.block ?? 0)),
  );
  if (sentence === -1) return null;
  const { language } = reading.rules;
  return { fact, value: 'unstated', ...quoteOf(reading, sentence), language, rule: `${language}.mentioned`, confidence: 'none' };
}
