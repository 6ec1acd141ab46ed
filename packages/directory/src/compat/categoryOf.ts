import type { ProviderCategory, ProvidersListEntry } from '@signpost/contracts';

type Facts = Omit<ProvidersListEntry, 'category' | 'signpost'>;

const day = 86_400_000;
const oldEnoughMs = 365 * day;

/** At least so much; 0 is without limit, −1 unknown. */
const atLeast = (value: number, least: number): boolean => value === 0 || value >= least;
const hasKeys = (value: object): boolean => Object.keys(value).length > 0;
const inAppOrWeb = (facts: Facts): boolean => facts.inBandRegistration || hasKeys(facts.registrationWebPage);
const hasSupport = (facts: Facts): boolean =>
  hasKeys(facts.emailSupport) || hasKeys(facts.chatSupport) || hasKeys(facts.groupChatSupport);

/** What A and B ask for alike. A fact that nobody knows fails, as on the list whose format this is. */
const best: readonly ((facts: Facts, now: Date) => boolean)[] = [
  (facts) => facts.ratingXmppComplianceTester === 100,
  (facts) => facts.ratingImObservatoryClientToServer === 'A' && facts.ratingImObservatoryServerToServer === 'A',
  (facts) => atLeast(facts.maximumHttpFileUploadFileSize, 20),
  (facts) => atLeast(facts.maximumHttpFileUploadTotalSize, 100),
  (facts) => atLeast(facts.maximumHttpFileUploadStorageTime, 7),
  (facts) => atLeast(facts.maximumMessageArchiveManagementStorageTime, 7),
  (facts) => facts.professionalHosting,
  (facts) => hasKeys(facts.legalNotice),
  (facts) => facts.serverLocations.length > 0,
  hasSupport,
  ({ since }, now) => since !== '' && now.getTime() - Date.parse(since) >= oldEnoughMs,
];

/** Average: safe connections as measured, and files and messages that last as long as for A; what is only declared may be missing. */
const average: readonly ((facts: Facts) => boolean)[] = [
  (facts) =>
    [facts.ratingImObservatoryClientToServer, facts.ratingImObservatoryServerToServer].every((one) => /^[AB]$/.test(one)),
  (facts) => atLeast(facts.maximumHttpFileUploadFileSize, 20),
  (facts) => facts.maximumHttpFileUploadStorageTime === -1 || atLeast(facts.maximumHttpFileUploadStorageTime, 7),
  (facts) =>
    facts.maximumMessageArchiveManagementStorageTime === -1 || atLeast(facts.maximumMessageArchiveManagementStorageTime, 7),
];

/**
 * The category by the criteria of XMPP Providers as far as its entries show them: A signs up in the app and is free, B the same
 * by web page or for a price, C average, D otherwise.
 */
export function categoryOf(facts: Facts, now: Date): ProviderCategory {
  if (!inAppOrWeb(facts)) return 'D';
  if (best.every((holds) => holds(facts, now))) return facts.inBandRegistration && facts.freeOfCharge ? 'A' : 'B';
  return average.every((holds) => holds(facts)) ? 'C' : 'D';
}
