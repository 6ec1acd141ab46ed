import { type Answer, type Assessment, type DeclaredFacts, type Finding, type Letter, message } from '@signpost/contracts';
import { checkInfos, newestRubric } from '@signpost/grading';
import { buildAssessment, buildGrade } from '@signpost/testing';
import { capabilityRows, xepInfos } from '@signpost/xeps';
import { createRandom } from '../rooms/createRandom.ts';

type Random = () => number;
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const letters: readonly Letter[] = ['A+', 'A', 'A', 'A', 'B', 'B', 'C', 'D', 'F', 'T', '?'];
const answers: readonly Answer[] = ['yes', 'yes', 'yes', 'claimed', 'no', 'unknown'];
const ways = ['in-app', 'in-app', 'web', 'invitation', null] as const;
const software = ['Prosody', 'Prosody', 'ejabberd', 'ejabberd', 'Openfire', 'Tigase', 'MongooseIM', 'Snikket'];
const countries = ['de', 'fr', 'us', 'ch', 'nl', 'fi', 'ru', 'gb', 'se', 'at'];

export interface SyntheticProvider {
  assessment: Assessment;
  declared: DeclaredFacts & { origin: string };
}

/** A provider with as many facts as a real one has, the same for the same number. */
export function syntheticProvider(domain: string, number: number, at: string): SyntheticProvider {
  const random = createRandom(number * 104_729 + 71);
  const [c2s, s2s] = [pick(random, letters), pick(random, letters)];
  const up = c2s !== '?';
  const assessment = buildAssessment({
    domain,
    rubricVersion: newestRubric.version,
    assessedAt: at,
    observedAt: at,
    overall: c2s,
    grades: { c2s: gradeOf('c2s', c2s, domain, random), s2s: gradeOf('s2s', s2s, domain, random) },
    findings: up
      ? checkInfos.flatMap(({ id, directions }) => directions.map((direction) => findingOf(id, direction, random)))
      : [],
    capabilities: capabilityRows.map(({ id }) => capabilityOf(id, random)),
    xeps: xepInfos.flatMap(({ number: xep }) => (xep === null ? [] : [{ number: xep, answer: pick(random, answers) }])),
    software: {
      answer: 'yes',
      name: pick(random, software),
      version: `${Math.floor(random() * 30)}.${Math.floor(random() * 9)}`,
    },
    signUp: signUpOf(random),
    contacts: [
      { kind: 'admin', address: `mailto:admin@${domain}` },
      { kind: 'abuse', address: `xmpp:abuse@${domain}` },
    ],
    federation: { answer: 'yes' },
  });
  return { assessment, declared: declaredOf(random) };
}

function gradeOf(direction: 'c2s' | 's2s', letter: Letter, domain: string, random: Random): Assessment['grades']['c2s'] {
  const port = direction === 'c2s' ? 5222 : 5269;
  const addresses = random() < 0.6 ? ['192.0.2.1', '2001:db8::1'] : ['192.0.2.1'];
  return buildGrade(direction, {
    letter,
    reachability: letter === '?' ? 'down' : 'up',
    targets: addresses.map((address) => ({ target: `xmpp.${domain}:${port}`, address, security: 'starttls', letter })),
  });
}

function findingOf(check: string, direction: 'c2s' | 's2s', random: Random): Finding {
  const outcome = pick(random, ['pass', 'pass', 'pass', 'warn', 'info', 'unknown', 'fail'] as const);
  return {
    check,
    direction,
    outcome,
    seen: message('seen.tls', { version: 'TLSv1.3', suite: 'TLS_AES_256_GCM_SHA384' }),
    targets: ['xmpp.example:5222/starttls'],
    observationIds: [],
  };
}

const capabilityOf = (id: string, random: Random): Assessment['capabilities'][number] => ({
  id,
  answer: pick(random, answers),
  ...(id === 'upload' ? { value: pick(random, [10, 50, 100, 500]) * 1_000_000, unit: 'bytes' as const } : {}),
});

function signUpOf(random: Random): Assessment['signUp'] {
  const way = pick(random, ways);
  return {
    answer: way === null ? 'unknown' : 'yes',
    way,
    webUrl: way === 'web' ? 'https://sign-up.example/new' : null,
    captcha: { answer: pick(random, answers) },
    emailAsked: { answer: pick(random, answers) },
  };
}

const declaredOf = (random: Random): SyntheticProvider['declared'] => ({
  origin: 'client-lists',
  since: `${2000 + Math.floor(random() * 26)}-01-01`,
  freeOfCharge: random() < 0.9,
  serverLocations: [pick(random, countries)],
  organization: pick(random, ['company', 'private person', 'non-governmental'] as const),
});
