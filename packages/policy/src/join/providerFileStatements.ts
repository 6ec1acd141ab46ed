import type { ProviderFile, RetentionFactId, RetentionStatement } from '@signpost/contracts';
import type { StatementOn } from './joinRetention.ts';

/**
 * Days of a provider file: 0 is “no limit”, -1 “less than one day”. Where the file is as the server software made it, its
 * zeros were never chosen by anybody and state nothing.
 */
export function providerFileStatements({
  url,
  file,
  untouched,
}: {
  url: string;
  file: ProviderFile;
  untouched: boolean;
}): StatementOn[] {
  const on = (fact: RetentionFactId, days: number | undefined): StatementOn[] =>
    days === undefined
      ? []
      : [
          {
            fact,
            statement: {
              source: 'provider-file',
              where: url,
              value: untouched ? 'unstated' : meaningOf(days),
              raw: String(days),
            },
          },
        ];
  return [
    ...on('messageArchive', file.maximumMessageArchiveManagementStorageTime),
    ...on('fileUpload', file.maximumHttpFileUploadStorageTime),
  ];
}

function meaningOf(days: number): RetentionStatement['value'] {
  if (days === 0) return 'unlimited';
  if (days === -1) return 1;
  return Number.isInteger(days) && days > 0 ? days : 'invalid';
}
