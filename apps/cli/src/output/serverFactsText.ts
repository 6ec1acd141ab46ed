import { type Assessment, english, formatMessage, message } from '@signpost/contracts';
import pc from 'picocolors';

/** What the server tells whoever asks; nothing where it tells nothing. */
export function serverFactsText({ serverFacts = [] }: Assessment): string {
  if (serverFacts.length === 0) return '';
  const lines = serverFacts.map(({ text }) => `  ${pc.dim('·')} ${formatMessage(english, text)}`);
  return [pc.bold(formatMessage(english, message('provider.server'))), ...lines].join('\n');
}
