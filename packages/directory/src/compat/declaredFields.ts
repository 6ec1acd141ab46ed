import type { ProviderFile, ProviderRow } from '@signpost/contracts';
import type { Sourced } from './sourced.ts';

type Links = Record<string, string>;

/** What only the operator or a list says: the operator's own file first. */
export function declaredFields({ declared }: ProviderRow, file: ProviderFile | null) {
  return {
    website: pick<Links>(file?.website, inEnglish(declared?.website), {}),
    alternativeJids: pick<string[]>(file?.alternativeJids, undefined, []),
    organization: pick<string>(file?.organization, declared?.organization, ''),
    passwordReset: pick<Links>(file?.passwordReset, undefined, {}),
    serverTesting: pick<boolean>(file?.serverTesting, undefined, false),
    professionalHosting: pick<boolean>(file?.professionalHosting, undefined, false),
    freeOfCharge: pick<boolean>(file?.freeOfCharge, declared?.freeOfCharge, false),
    legalNotice: pick<Links>(file?.legalNotice, undefined, {}),
    serverLocations: pick<string[]>(file?.serverLocations, declared?.serverLocations, []),
    since: pick<string>(isoDay(file?.since), declared?.since, ''),
  };
}

/** The page for signing up that a list names. */
export const declaredSignUpPage = ({ declared }: ProviderRow): Sourced<Links> =>
  pick<Links>(undefined, inEnglish(declared?.signUpPage), {});

function pick<T>(own: T | undefined, listed: T | undefined, none: T): Sourced<T> {
  if (own !== undefined) return { value: own, source: 'provider-file' };
  return listed === undefined ? { value: none, source: null } : { value: listed, source: 'list' };
}

/** Lists name one address without its language; apps look under English first. */
const inEnglish = (url: string | undefined): Links | undefined => (url === undefined ? undefined : { en: url });

const isoDay = (text: string | undefined): string | undefined =>
  text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
