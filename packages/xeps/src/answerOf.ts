import { type Fact, type Failure, message, type UnknownReason } from '@signpost/contracts';
import { accountAnswer } from './account/accountAnswer.ts';
import type { XepEntry } from './catalogue/entry.ts';
import { needsAccount } from './catalogue/index.ts';
import type { Detector } from './detector.ts';
import { doorAnswer } from './doorAnswer.ts';
import { type Evidence, reasonOf } from './evidence.ts';
import { matchOf } from './matchOf.ts';
import { isSometimesHidden, type Quirk, quirkOf } from './quirks.ts';
import { isSeenFrom, reasonFor } from './vantage.ts';

/** What is known of one extension: what was tried, the strongest sighting, else `no` from where that may be said, else unknown and why. */
export function answerOf(entry: XepEntry, evidence: Evidence): Fact {
  return (
    doorAnswer(entry, evidence) ?? accountAnswer(entry, evidence) ?? sightingOf(entry, evidence) ?? absenceOf(entry, evidence)
  );
}

function sightingOf(entry: XepEntry, evidence: Evidence): Fact | null {
  const hits = entry.detectors.flatMap((detector) => {
    const id = matchOf(detector, evidence);
    return id === null ? [] : [{ detector, id }];
  });
  const best = hits.find(({ detector }) => detector.gives === 'yes') ?? hits[0];
  return best ? factOf(entry, best.detector, best.id, evidence) : null;
}

function factOf(entry: XepEntry, { gives, at }: Detector, observationId: string, { software }: Evidence): Fact {
  const quirk = quirkOf(entry.id, software, 'not-proof');
  const answer = quirk ? 'claimed' : gives;
  return { answer, vantage: at, observationId, ...(quirk ? { note: message(`quirk.${quirk.id}`) } : {}) };
}

function absenceOf(entry: XepEntry, evidence: Evidence): Fact {
  const { account } = evidence;
  // A user of the server's own was told nothing of it: then no habit of its software hides it.
  if (needsAccount(entry) && account?.body.as === 'account') {
    return { answer: 'unknown', reason: account.failure ? loginReason(account.failure) : 'not-found' };
  }
  const quirk = quirkOf(entry.id, evidence.software, 'hidden');
  if (quirk && !isLifted(quirk, evidence))
    return { answer: 'unknown', reason: 'hidden-by-software', note: message(`quirk.${quirk.id}`) };
  if (needsAccount(entry)) return { answer: 'unknown', reason: 'needs-account' };
  const unseen = entry.authoritative.find((code) => !isSeenFrom(code, evidence));
  if (unseen) return { answer: 'unknown', reason: reasonFor(unseen, evidence) };
  return entry.authoritative.length > 0 ? absentFrom(entry, evidence) : silence(entry, evidence);
}

/** Every authoritative vantage was seen, and nothing was there. */
function absentFrom(entry: XepEntry, evidence: Evidence): Fact {
  const [vantage] = entry.authoritative;
  if (!evidence.software && isSometimesHidden(entry.id)) return { answer: 'unknown', reason: 'hidden-by-software' };
  return { answer: 'no', ...(vantage ? { vantage } : {}), ...idAt(entry, evidence) };
}

/** No vantage may say `no`: the reason is that of the place where it would have been seen. */
function silence(entry: XepEntry, evidence: Evidence): Fact {
  const place = entry.detectors[0]?.at;
  const seen = place && isSeenFrom(place, evidence);
  return { answer: 'unknown', reason: !place ? 'not-tested' : seen ? 'not-found' : reasonFor(place, evidence) };
}

function idAt(entry: XepEntry, { disco, dns, web, clientStreams, serverStreams }: Evidence): { observationId?: string } {
  const places = { DNS: dns, WEB: web, C1: clientStreams[0], S1: serverStreams[0], DD: disco, DI: disco };
  const [first] = entry.authoritative;
  const seen = first && first in places ? places[first as keyof typeof places] : null;
  return seen ? { observationId: seen.id } : {};
}

const loginReason = (failed: Failure): UnknownReason => (failed.code === 'service-denied' ? 'refused' : reasonOf(failed));

/** A user who was named has seen all that is offered before login; so has everybody where SASL2 is shown at all. */
const isLifted = ({ id }: Quirk, { account, clientStreams }: Evidence): boolean =>
  id === 'sasl2-to-named' && (account?.body.offered != null || clientStreams.some(({ body }) => body.after?.sasl2 != null));
