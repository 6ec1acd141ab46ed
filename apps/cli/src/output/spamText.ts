import { english, formatMessage, message, type SpamListAnswer, type SpamStanding, spamListMessage } from '@signpost/contracts';
import pc from 'picocolors';

/** What each list of spam senders says; nothing where none was asked. */
export function spamText(spam: SpamStanding | undefined): string {
  if (!spam || spam.lists.length === 0) return '';
  return [pc.bold(formatMessage(english, message('spam.title'))), ...spam.lists.map(line)].join('\n');
}

const line = (one: SpamListAnswer): string =>
  `  ${one.answer === 'yes' ? pc.red('!') : pc.dim('·')} ${formatMessage(english, spamListMessage(one))} ${pc.dim(one.url)}`;
