import {
  droppedBy,
  type ProviderDetail,
  type ProviderQuery,
  type ProviderWhole,
  providerQuerySchema,
  providerRowSchema,
  type RoomsThere,
  rankOf,
} from '@signpost/contracts';
import { checkInfos, newestRubric } from '@signpost/grading';
import { xepInfos } from '@signpost/xeps';
import { fixtureChoice } from './fixtureChoice.ts';
import { fixtureNextRules } from './fixtureComing.ts';
import { fixtureFacets } from './fixtureFacets.ts';
import { fixtureEvents, fixtureHistory } from './fixtureHistory.ts';
import { fixtureObservations } from './fixtureObservations.ts';
import { fixtureOperator } from './fixtureOperator.ts';
import { fixturePolicy, fixturePolicyVersion, fixturePolicyVersions } from './fixturePolicy.ts';
import { fixtureProviders } from './fixtureProviders.ts';
import { fixtureRoomHistory, fixtureRooms } from './fixtureRooms.ts';
import { fixtureService } from './fixtureService.ts';
import { fixtureStatistics } from './fixtureStatistics.ts';
import { fixtureTests } from './fixtureTests.ts';
import { fixtureStatus, fixtureUptime } from './fixtureUptime.ts';

export interface Fixture {
  status: number;
  body: unknown;
}

const ok = (body: unknown): Fixture => ({ status: 200, body });
const refused = (status: number, code: string): Fixture => ({ status, body: { error: { code, message: code } } });

/** What the API would answer, from the fixtures. */
export function answerFixture(path: string, search: URLSearchParams, mode: 'lab' | 'public'): Fixture {
  const [first = '', domain = '', rest, third, fourth = ''] = path.replace('/api/v1/', '').split('/').map(decodeURIComponent);
  if (first === 'service') return ok(fixtureService(mode));
  if (first === 'status') return ok(fixtureStatus());
  if (first === 'checks') return ok({ rubricVersion: newestRubric.version, checks: checkInfos, next: fixtureNextRules() });
  if (first === 'xeps') return ok({ xeps: xepInfos });
  if (first === 'statistics') return ok(fixtureStatistics());
  if (first === 'choose') return ok(fixtureChoice(search));
  if (first === 'rooms') return roomFixture(domain, rest, search);
  if (first === 'operators') return ok(fixtureOperator(domain));
  if (first === 'probes') return testFixture(domain);
  if (first !== 'providers') return refused(404, 'not-found');
  if (domain === '') return listFixture(search);
  if (domain === 'facets') return ok(fixtureFacets(search));
  const provider = fixtureProviders.find((candidate) => candidate.domain === domain);
  if (!provider) return refused(404, 'unknown-domain');
  if (rest === 'whole') return ok(wholeFixture(provider));
  if (rest === 'uptime') return ok(fixtureUptime(domain));
  if (rest === 'rooms') return ok(roomsThereFixture(domain));
  if (rest === 'policy') return policyFixture(domain, third, fourth);
  if (rest === 'history') return ok(fixtureHistory(provider));
  if (rest === 'events') return ok(fixtureEvents(provider));
  return ok(rest === 'observations' ? { domain, observations: fixtureObservations(domain) } : provider);
}

function wholeFixture(provider: ProviderDetail): ProviderWhole {
  const { domain } = provider;
  return {
    provider,
    observations: fixtureObservations(domain),
    history: fixtureHistory(provider),
    events: fixtureEvents(provider),
    policy: fixturePolicy(domain),
    uptime: fixtureUptime(domain),
    rooms: roomsThereFixture(domain),
  };
}

function testFixture(id: string): Fixture {
  const found = fixtureTests().find(({ run }) => run.id === id);
  return found ? ok(found) : refused(404, 'error.unknown-run');
}

function policyFixture(domain: string, part: string | undefined, id: string): Fixture {
  if (part !== 'versions') return ok(fixturePolicy(domain));
  if (id === '') return ok({ domain, versions: fixturePolicyVersions(domain) });
  const found = fixturePolicyVersion(domain, id);
  return found ? ok(found) : refused(404, 'error.unknown-policy-version');
}

/** One provider has rooms, in a language that is known and in one that is not. */
function roomsThereFixture(domain: string): RoomsThere {
  const largest = domain === 'exemplary.example' || domain === 'hostile.example' ? fixtureRooms.slice(0, 3) : [];
  const languages =
    largest.length === 0
      ? []
      : [
          { language: 'de', rooms: 40 },
          { language: 'en', rooms: 2 },
          { language: null, rooms: 1 },
        ];
  return { domain, total: languages.reduce((sum, { rooms }) => sum + rooms, 0), languages, largest };
}

function roomFixture(address: string, rest: string | undefined, search: URLSearchParams): Fixture {
  if (address === '') return ok({ items: search.get('q') === 'nothing' ? [] : fixtureRooms, next: null, corrected: [] });
  const found = fixtureRooms.find((room) => room.address === address);
  if (!found) return refused(404, 'unknown-room');
  return ok(rest === 'history' ? fixtureRoomHistory(address) : found);
}

function listFixture(search: URLSearchParams): Fixture {
  const query = providerQuerySchema.safeParse(Object.fromEntries(search));
  if (!query.success) return refused(400, 'bad-query');
  const found = fixtureProviders.filter((provider) => passes(provider, query.data)).sort(orderOf(query.data));
  const start = query.data.after === undefined ? 0 : found.findIndex(({ domain }) => domain === query.data.after) + 1;
  const rows = found.slice(start, start + query.data.limit);
  const more = start + rows.length < found.length;
  return ok({
    items: rows.map((row) => providerRowSchema.parse(row)),
    total: found.length,
    next: more ? rows.at(-1)?.domain : null,
  });
}

const passes = (provider: ProviderDetail, query: ProviderQuery): boolean =>
  provider.listing === 'listed' && droppedBy(provider, query).length === 0;

const orderOf =
  ({ sort, order }: ProviderQuery) =>
  (a: ProviderDetail, b: ProviderDetail): number => {
    const sign = order === 'asc' ? 1 : -1;
    const byName = a.domain < b.domain ? -1 : 1;
    const byGrade = (rankOf(b.overall) ?? -1) - (rankOf(a.overall) ?? -1);
    return sign * (sort === 'grade' ? byGrade || byName : byName);
  };
