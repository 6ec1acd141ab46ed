import { type StoredObservation, storedObservationSchema } from '@signpost/contracts';
import { buildDnsBody, buildStreamBody } from '../builders/buildBody.ts';
import { buildObservation, type ObservationParts } from '../builders/buildObservation.ts';
import { fixtureAbilityBodies } from './fixtureAbilities.ts';
import { recently } from './fixtureAssessments.ts';
import { hostile } from './hostile.ts';

const stored = (id: string, parts: ObservationParts, labels: string[]): StoredObservation =>
  storedObservationSchema.parse({
    ...buildObservation({ observedAt: recently(), ...parts }),
    id,
    evidence: labels.map((label, index) => ({ label, mediaType: 'text/plain', sha256: String(index).repeat(64) })),
  });

/** DNS, a stream that went well and one that did not; the hostile provider's answers are hostile. */
export function fixtureObservations(domain: string): StoredObservation[] {
  const wicked = domain === 'hostile.example';
  return [
    stored('dns-1', { key: { domain }, body: buildDnsBody() }, ['dns answers']),
    stored('c2s-1', { key: { domain }, durationMs: 231, body: buildStreamBody() }, [
      wicked ? hostile.script : 'stream',
      'certificate',
    ]),
    stored(
      'c2s-2',
      {
        key: { domain, target: wicked ? hostile.bidi : 'xmpp.example.org:5222/starttls', address: '2001:db8::1' },
        durationMs: 10_004,
        failure: { code: 'connect-timeout', detail: wicked ? hostile.script : 'no answer within 10 s' },
        body: buildStreamBody({ reached: 'nothing', tls: null, before: null, after: null, family: 6, address: '2001:db8::1' }),
      },
      [],
    ),
    ...(domain === 'exemplary.example' ? fixtureAbilityBodies(domain) : []).map(([id, body, label]) =>
      stored(id, { key: { domain }, body }, [label]),
    ),
  ];
}
