import {
  countAddresses,
  followEvents,
  getEvidence,
  getRun,
  listAllEvents,
  listEvents,
  listedAddresses,
  listedDomains,
} from '@signpost/db';
import {
  chooseFor,
  exportObservations,
  exportProvidersCsv,
  exportProvidersJson,
  exportProvidersList,
  getBadge,
  getPolicyVersion,
  getProvider,
  getProviderPolicy,
  getProviderWhole,
  getRoomsThere,
  getServiceInfo,
  getServiceStatus,
  getStatistics,
  getUptime,
  type Installation,
  type ListContext,
  listHistory,
  listObservations,
  listPolicyVersions,
  listProviderEvents,
  listProviders,
  providerFacets,
} from '@signpost/directory';
import type { ApiReads } from './deps.ts';
import { readReadiness } from './readiness.ts';
import { roomReads } from './rooms/roomReads.ts';
import { sharedFor } from './sharedFor.ts';

/** How old may be what is counted over everything. */
const sharedMs = 5000;

/** What the API reads, from the database. */
export function databaseReads(context: ListContext, installation: Installation): ApiReads {
  const { database } = context;
  return {
    listProviders: (query) => listProviders(context, query),
    choose: (query) => chooseFor(context, query, installation.mode),
    providerFacets: (query) => providerFacets(context, query),
    getProvider: (domain) => getProvider(context, domain),
    getProviderWhole: (domain) => getProviderWhole(context, domain),
    getPolicy: (domain) => getProviderPolicy(context, domain),
    listPolicyVersions: (domain) => listPolicyVersions(context, domain),
    getPolicyVersion: (domain, id) => getPolicyVersion(context, domain, id),
    listObservations: (domain, kind) => listObservations(context, domain, kind),
    getUptime: (domain) => getUptime(context, domain),
    listHistory: (domain, query) => listHistory(context, domain, query),
    listEvents: (domain, query) => listProviderEvents(context, domain, query),
    followEvents: ({ after, limit }) => followEvents(database, after, limit),
    listAllEvents: (limit) => listAllEvents(database, limit),
    getEvidence: (sha256) => getEvidence(database, sha256),
    getRun: (id) => getRun(database, id),
    listRunEvents: (id, after) => listEvents(database, id, after),
    getRoomsThere: (domain) => getRoomsThere(context, domain),
    getStatistics: sharedFor(sharedMs, context.clock, () => getStatistics(context)),
    getServiceInfo: () => getServiceInfo(context, installation),
    getServiceStatus: sharedFor(sharedMs, context.clock, () => getServiceStatus(context)),
    getBadge: (domain) => getBadge(context, domain),
    getReadiness: () => readReadiness(database),
    rooms: roomReads(database, context.clock),
    sitemap: {
      count: () => countAddresses(database),
      domains: (page, perPage) => listedDomains(database, page, perPage),
      rooms: (page, perPage) => listedAddresses(database, page, perPage),
    },
    exports: {
      providersJson: (siteOrigin) => exportProvidersJson(context, siteOrigin),
      providersCsv: () => exportProvidersCsv(context),
      observations: () => exportObservations(context),
      providersList: (siteOrigin) => exportProvidersList(context, siteOrigin),
    },
  };
}
