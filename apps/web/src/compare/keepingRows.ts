import { policyValueMessage, type RetentionFactId, type SiteMessageId, type Transparency } from '@signpost/contracts';
import type { Make } from './compareRows.ts';

/** How long something is kept is neither better nor worse by itself; how openly it is said is. */
const keptCell =
  (name: 'archive' | 'files' | 'ipLogs', fact: RetentionFactId): Make =>
  ({ policy }, words) => ({
    text: policy?.state === 'read' ? words.say(policyValueMessage({ fact, value: policy[name] })) : words.t('answer.unknown'),
    score: null,
  });

const openness: Record<Transparency, number> = { clear: 3, partial: 2, unclear: 1, 'none-found': 0 };

export const keepingRows: [SiteMessageId, Make][] = [
  ['compare.row.kept', keptCell('archive', 'messageArchive')],
  ['compare.row.files-kept', keptCell('files', 'fileUpload')],
  ['compare.row.ip-logs', keptCell('ipLogs', 'ipLogs')],
  [
    'compare.row.policy',
    ({ policy }, { t }) =>
      policy?.transparency
        ? { text: t(`filter.policy.${policy.transparency}`), score: openness[policy.transparency] }
        : { text: t('answer.unknown'), score: null },
  ],
];
