import { type Conflict, type DataPolicy, type Message, message, type ProviderFile } from '@signpost/contracts';
import { keptFiles } from '../account/keptFiles.ts';
import { isClosed } from '../doorAnswer.ts';
import type { Evidence } from '../evidence.ts';
import { uploadBytes } from '../uploadBytes.ts';

const dayMs = 86_400_000;
const uploadNamespace = 'urn:xmpp:http:upload:0';
/** Archives are tidied up once in a while, not to the minute. */
const slackDays = 3;

/** What the provider declares and what was measured, where the two do not fit. */
export function conflictsFrom(evidence: Evidence, policies: readonly DataPolicy[], now: Date | null): Conflict[] {
  return [
    ...doorConflicts(evidence),
    ...stunConflict(evidence),
    ...resumptionConflict(evidence),
    ...uploadSizeConflict(evidence),
    ...daysConflict('upload-days', evidence, policies, isUpload),
    ...daysConflict('archive-days', evidence, policies, ({ jid }) => jid === ''),
    ...(now ? archiveConflict(evidence, now) : []),
    ...uploadConflict(evidence),
  ];
}

const conflict = (
  id: Conflict['id'],
  declared: Message['params'],
  seen: Message['params'],
  ids: (string | undefined)[],
): Conflict => ({
  id,
  declared: message(`conflict.${id}.declared`, declared),
  seen: message(`conflict.${id}.seen`, seen),
  observationIds: ids.filter((one) => one !== undefined),
});

const doorConflicts = ({ doors, web }: Evidence): Conflict[] =>
  (doors?.body.doors ?? []).filter(isClosed).map(({ url }) => conflict('door', { url }, {}, [web?.id, doors?.id]));

/** A guard of ours that does not let us ask is no fault of theirs. */
function stunConflict({ account }: Evidence): Conflict[] {
  const result = account?.body.tests.find(({ name }) => name === 'stun')?.result;
  const isSilent =
    result?.status === 'failed' &&
    ['dns-not-found', 'connect-timeout', 'connect-refused', 'no-address'].includes(result.failure.code);
  return isSilent ? [conflict('stun', {}, {}, [account?.id])] : [];
}

function resumptionConflict({ account }: Evidence): Conflict[] {
  const result = account?.body.tests.find(({ name }) => name === 'resumption')?.result;
  const isBroken =
    result?.status === 'answered' && result.value.details.resumable === true && result.value.details.resumed === false;
  return isBroken ? [conflict('resumption', {}, {}, [account?.id])] : [];
}

/** A file of the provider's that was never filled in declares nothing. */
export const declaredFile = ({ web }: Evidence): ProviderFile | null =>
  web?.body.providerFileUntouched ? null : (web?.body.providerFile ?? null);

function uploadSizeConflict(evidence: Evidence): Conflict[] {
  const declared = declaredFile(evidence)?.maximumHttpFileUploadTotalSize ?? 0;
  const seen = Math.floor((uploadBytes(evidence) ?? 0) / 1_000_000);
  return declared > 0 && seen > declared
    ? [conflict('upload-size', { declared }, { seen }, [evidence.web?.id, evidence.disco?.id])]
    : [];
}

const declaredFields = {
  'upload-days': 'maximumHttpFileUploadStorageTime',
  'archive-days': 'maximumMessageArchiveManagementStorageTime',
} as const;

type IsMeant = (policy: DataPolicy, evidence: Evidence) => boolean;
const isUpload: IsMeant = ({ jid }, { components }) =>
  components.some((one) => one.jid === jid && one.info.features.includes(uploadNamespace));

/** The file counts in days, 0 without limit; the service itself in hours (XEP-0504). */
function daysConflict(
  id: keyof typeof declaredFields,
  evidence: Evidence,
  policies: readonly DataPolicy[],
  isMeant: IsMeant,
): Conflict[] {
  const declared = declaredFile(evidence)?.[declaredFields[id]];
  const policy = policies.find((one) => isMeant(one, evidence));
  const hours = policy?.retentionHours;
  if (declared === undefined || declared < 0 || !policy || hours === undefined || hours === 'unknown') return [];
  const fits = hours === 'infinite' ? declared === 0 : declared > 0 && Math.abs(hours / 24 - declared) < 1;
  return fits ? [] : [conflict(id, { declared }, { seen: wordsOf(hours) }, [evidence.web?.id, policy.observationId])];
}

const wordsOf = (hours: number | 'infinite'): string => (hours === 'infinite' ? 'without limit' : `${hours} hours`);

function archiveConflict(evidence: Evidence, now: Date): Conflict[] {
  const declared = declaredFile(evidence)?.maximumMessageArchiveManagementStorageTime ?? 0;
  const result = evidence.account?.body.tests.find(({ name }) => name === 'archive-metadata')?.result;
  const oldest = result?.status === 'answered' ? Date.parse(String(result.value.details.oldest)) : Number.NaN;
  const seen = Math.floor((now.getTime() - oldest) / dayMs);
  const isOlder = declared > 0 && seen > declared + slackDays;
  return isOlder ? [conflict('archive-measured', { declared }, { seen }, [evidence.web?.id, evidence.account?.id])] : [];
}

/** A file that is there for longer than declared, or gone before; the day on which we looked may be one too late. */
function uploadConflict(evidence: Evidence): Conflict[] {
  const declared = declaredFile(evidence)?.maximumHttpFileUploadStorageTime ?? -1;
  const kept = keptFiles(evidence);
  if (declared < 0 || !kept) return [];
  const { days: seen, gone } = kept;
  const isWrong = gone ? declared === 0 || seen < declared : declared > 0 && seen > declared + slackDays;
  if (!isWrong) return [];
  return [
    conflict('upload-measured', { declared }, { seen, found: gone ? 'gone' : 'still there' }, [
      evidence.web?.id,
      evidence.account?.id,
    ]),
  ];
}
