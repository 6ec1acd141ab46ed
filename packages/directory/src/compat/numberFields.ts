import type { Assessment, DataPolicy, ProviderFile } from '@signpost/contracts';
import { measured, type Source, type Sourced } from './sourced.ts';

const unknown = -1;

/** How long policies that we read say that something is kept, in days; 0 is without limit, `null` not said. */
export interface PolicyDays {
  files: number | null;
  messages: number | null;
}

/**
 * The numbers of an entry: what was measured, then the operator's own file, then the server's word, then a text that we read.
 * −1 is unknown or less than one; 0 is without limit and never stands for anything else.
 */
export function numberFields(assessment: Assessment | null, file: ProviderFile | null, policy: PolicyDays | null) {
  const ownPolicy = assessment?.dataPolicies?.find(({ jid }) => jid === '');
  return {
    busFactor: firstOf([stated(file?.busFactor), 'provider-file']),
    maximumHttpFileUploadFileSize: fileSize(assessment),
    maximumHttpFileUploadTotalSize: firstOf([stated(file?.maximumHttpFileUploadTotalSize), 'provider-file']),
    maximumHttpFileUploadStorageTime: firstOf(
      [stated(file?.maximumHttpFileUploadStorageTime), 'provider-file'],
      [policy?.files ?? null, 'policy'],
    ),
    maximumMessageArchiveManagementStorageTime: firstOf(
      [stated(file?.maximumMessageArchiveManagementStorageTime), 'provider-file'],
      [daysOf(ownPolicy?.retentionHours), 'data-policy'],
      [policy?.messages ?? null, 'policy'],
    ),
  };
}

function fileSize(assessment: Assessment | null): Sourced<number> {
  const upload = assessment?.capabilities.find(({ id }) => id === 'upload');
  const bytes = upload?.answer === 'yes' && upload.unit === 'bytes' ? (upload.value ?? null) : null;
  if (bytes === null) return measured(unknown, false);
  return measured(bytes < 1_000_000 ? unknown : Math.floor(bytes / 1_000_000), true);
}

/** A number of a provider file; what is no count says nothing. */
const stated = (value: number | undefined): number | null =>
  value !== undefined && Number.isSafeInteger(value) && value >= unknown ? value : null;

/** Hours of XEP-0504, where 0 is “not kept”. */
function daysOf(hours: DataPolicy['retentionHours']): number | null {
  if (hours === undefined || hours === 'unknown') return null;
  if (hours === 'infinite') return 0;
  return hours < 24 ? unknown : Math.floor(hours / 24);
}

function firstOf(...candidates: [number | null, Source][]): Sourced<number> {
  const [value, source] = candidates.find(([number]) => number !== null) ?? [unknown, null];
  return { value: value ?? unknown, source };
}
