import type { AccountBody, AccountTestName, Fact, VantageCode } from '@signpost/contracts';
import type { XepEntry } from '../catalogue/entry.ts';
import type { Evidence } from '../evidence.ts';
import { type AccountSighting, accountSightings } from './accountSightings.ts';

/** Refusals that say "we have no such thing"; all others may have to do with this account alone. */
const absences: ReadonlySet<string> = new Set(['service-unavailable', 'feature-not-implemented']);

/** What an account of the server's own proves; `null` where it says nothing. A guest never proves an absence. */
export function accountAnswer({ id }: XepEntry, { account }: Evidence): Fact | null {
  const sighting = accountSightings[id];
  if (!account || !sighting) return null;
  const shown = isShown(sighting, account.body);
  if (shown === null) return null;
  const fact = { vantage: vantageOf(sighting), observationId: account.id };
  if (shown) return { answer: 'yes', ...fact };
  return sighting.denies && account.body.as === 'account' ? { answer: 'no', ...fact } : null;
}

/** The same for one test. */
export function testAnswer(name: AccountTestName, { account }: Evidence): Fact | null {
  const works = account && resultOf(name, account.body);
  return account && works === true ? { answer: 'yes', vantage: 'AP', observationId: account.id } : null;
}

/** `null` where it was not seen clearly. */
function isShown(sighting: AccountSighting, body: AccountBody): boolean | null {
  if ('test' in sighting) return resultOf(sighting.test, body, sighting.detail);
  if ('protection' in sighting) return body.login?.serverProved ? body.login.downgradeProtection[sighting.protection] : null;
  if ('element' in sighting) return body.features?.all.includes(sighting.element) ?? null;
  if (body.self?.status !== 'answered') return null;
  const { features, identities } = body.self.value;
  if ('feature' in sighting) return sighting.feature.some((feature) => features.includes(feature));
  return identities.some(({ category, type }) => `${category}/${type}` === sighting.identity);
}

function resultOf(name: AccountTestName, { tests }: AccountBody, detail?: string): boolean | null {
  const result = tests.find((test) => test.name === name)?.result;
  if (result?.status === 'answered') return result.value.works && (detail === undefined || result.value.details[detail] === true);
  return result?.status === 'refused' && absences.has(result.condition) ? false : null;
}

function vantageOf(sighting: AccountSighting): VantageCode {
  if ('test' in sighting || 'protection' in sighting) return 'AP';
  return 'element' in sighting ? 'A1' : 'AB';
}
