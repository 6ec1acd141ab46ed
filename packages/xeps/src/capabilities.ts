import type { Capability, DataPolicy, Fact } from '@signpost/contracts';
import { keptFiles } from './account/keptFiles.ts';
import { declaredFile } from './conflicts/conflictsFrom.ts';
import type { Evidence } from './evidence.ts';
import { uploadBytes } from './uploadBytes.ts';

/** What people can do, each resting on extensions of the catalogue: the best answer of those named counts. */
export const capabilityRows = [
  { id: 'archive', xeps: ['0313'] },
  { id: 'sync', xeps: ['0280'] },
  { id: 'omemo', xeps: ['0384'] },
  { id: 'upload', xeps: ['0363'] },
  { id: 'calls', xeps: ['0215'] },
  { id: 'groups', xeps: ['0045'] },
  { id: 'web', xeps: ['rfc7395', '0206'] },
  { id: 'push', xeps: ['0357'] },
  { id: 'stream-management', xeps: ['0198'] },
  { id: 'battery', xeps: ['0352'] },
  { id: 'blocking', xeps: ['0191'] },
  { id: 'contact', xeps: ['0157'] },
] as const;

export type CapabilityId = (typeof capabilityRows)[number]['id'];

const order: readonly Fact['answer'][] = ['yes', 'claimed', 'unknown', 'no'];

/** Capabilities in the order in which people ask for them. */
export function capabilitiesFrom(
  answers: ReadonlyMap<string, Fact>,
  evidence: Evidence,
  policies: readonly DataPolicy[],
): Capability[] {
  return capabilityRows.map(({ id, xeps }) => {
    const facts = xeps.flatMap((xep) => answers.get(xep) ?? []);
    const best = facts.sort((a, b) => order.indexOf(a.answer) - order.indexOf(b.answer))[0];
    return {
      id,
      ...(best ?? { answer: 'unknown', reason: 'not-tested' }),
      ...measureOf(id, best, evidence),
      ...declaredDaysOf(id, best, evidence, policies),
      ...keptDaysOf(id, evidence),
    };
  });
}

function measureOf(id: CapabilityId, best: Fact | undefined, evidence: Evidence): Pick<Capability, 'value' | 'unit'> {
  if (id !== 'upload' || (best?.answer !== 'yes' && best?.answer !== 'claimed')) return {};
  const bytes = uploadBytes(evidence);
  return bytes === null ? {} : { value: bytes, unit: 'bytes' };
}

function keptDaysOf(id: CapabilityId, evidence: Evidence): Pick<Capability, 'keptDays'> {
  const kept = id === 'upload' ? keptFiles(evidence) : null;
  return kept ? { keptDays: kept } : {};
}

const declaredFields = {
  upload: 'maximumHttpFileUploadStorageTime',
  archive: 'maximumMessageArchiveManagementStorageTime',
} as const;

/** How long it is kept: by the service's own word (XEP-0504), else by the provider file. Only where it is offered at all. */
function declaredDaysOf(
  id: CapabilityId,
  best: Fact | undefined,
  evidence: Evidence,
  policies: readonly DataPolicy[],
): Pick<Capability, 'declaredDays'> {
  if ((id !== 'upload' && id !== 'archive') || best?.answer === 'no') return {};
  const isUpload = ({ jid }: DataPolicy) =>
    evidence.components.some((one) => one.jid === jid && one.info.features.includes('urn:xmpp:http:upload:0'));
  const policy = policies.find((one) => (id === 'upload' ? isUpload(one) : one.jid === ''));
  const hours = policy?.retentionHours;
  // 0 hours is “not kept”, 0 days “without limit”: less than a day must never become the latter.
  if (typeof hours === 'number') return hours === 0 ? {} : { declaredDays: Math.max(1, Math.round(hours / 24)) };
  if (hours === 'infinite') return { declaredDays: 0 };
  const days = declaredFile(evidence)?.[declaredFields[id]];
  return days === undefined || days < 0 ? {} : { declaredDays: days };
}
