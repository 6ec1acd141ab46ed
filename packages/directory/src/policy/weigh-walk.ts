import { ourFaults, type PolicyDocument, type PolicyState, type PolicyStep, type PolicyWalk } from '@signpost/contracts';
import type { PolicyRound, StoredPolicy } from '@signpost/db';

/** What a walk says of the texts that stood before it. */
export interface WeighedWalk {
  state: Exclude<PolicyState, 'not-looked'>;
  added: PolicyDocument[];
  confirmed: PolicyRound['confirmed'];
  missed: string[];
  ended: string[];
}

type Fate = 'confirmed' | 'changed' | 'missed' | 'kept';

/** Walks running that must find a text gone before it is taken as such. */
const missesToEnd = 2;

/**
 * A text that answered is confirmed or has a new version; one that is surely gone is missed and ends the second time; one
 * that could not be asked for stays as it was last read. Whatever is our own fault proves nothing.
 */
export function weighWalk(standing: readonly StoredPolicy[], walk: PolicyWalk): WeighedWalk {
  const documents = [...new Map(walk.documents.toReversed().map((one) => [one.hash, one])).values()].toReversed();
  const fates = standing.map((policy) => ({ policy, fate: fateOf(policy, walk, documents) }));
  const gone = fates.filter(({ policy, fate }) => fate === 'missed' && policy.missed + 1 >= missesToEnd);
  const added = documents.filter(({ url, hash }) => !standing.some((policy) => policy.url === url && policy.hash === hash));
  const left = fates.length - gone.length;
  return {
    state: left + added.length > 0 ? 'read' : walk.steps.length > 0 && walk.steps.every(isSettled) ? 'none-found' : 'unreached',
    added,
    confirmed: fates.filter(({ fate }) => fate === 'confirmed').map(({ policy }) => confirmedBy(policy, walk.documents)),
    missed: fates.filter(({ fate }) => fate === 'missed').map(({ policy }) => policy.id),
    ended: fates.filter((one) => one.fate === 'changed' || gone.includes(one)).map(({ policy }) => policy.id),
  };
}

function fateOf({ url, hash }: StoredPolicy, walk: PolicyWalk, documents: readonly PolicyDocument[]): Fate {
  const now = walk.documents.find((document) => document.url === url);
  if (now) return now.hash === hash ? 'confirmed' : documents.includes(now) ? 'changed' : 'missed';
  if (walk.unchanged.includes(url)) return 'confirmed';
  const step = walk.steps.find((one) => one.url === url);
  if (step) return isGone(step) ? 'missed' : 'kept';
  return leadsElsewhere(walk) ? 'missed' : 'kept';
}

function confirmedBy({ id, url, etag, lastModified }: StoredPolicy, documents: readonly PolicyDocument[]) {
  const fresh = documents.find((document) => document.url === url);
  return fresh ? { id, etag: fresh.etag, lastModified: fresh.lastModified } : { id, etag, lastModified };
}

const isGone = ({ outcome, failure }: PolicyStep): boolean =>
  outcome === 'page' || (failure?.code === 'http-status' && (failure.detail === '404' || failure.detail === '410'));

/** Other texts were found, or the site was read and links to none. */
const leadsElsewhere = ({ documents, unchanged, steps }: PolicyWalk): boolean =>
  documents.length + unchanged.length > 0 || (steps.length > 0 && steps.every(isSettled));

const settled: ReadonlySet<string> = new Set(['dns-not-found', 'no-address', 'connect-refused']);
const telling: ReadonlySet<string> = new Set(['not-a-policy', 'unsupported-type', 'other-site', 'not-https']);

/** Asking again would hardly give a policy: there was a page without one, no page, or no web server at all. */
function isSettled({ url, outcome, refusal, failure }: PolicyStep): boolean {
  if (failure) return settled.has(failure.code) || isGone({ outcome, failure } as PolicyStep);
  if (refusal) return telling.has(refusal) || (refusal === 'no-text' && new URL(url).pathname === '/');
  return true;
}

/** Whether the walk was cut short by something of ours, so that it says nothing of what it did not find. */
export const isOurFault = ({ steps }: PolicyWalk): boolean =>
  steps.some(({ failure }) => failure !== undefined && ourFaults.has(failure.code));
