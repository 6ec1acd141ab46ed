import {
  type ChooseQuery,
  checkListSchema,
  choiceSchema,
  type DoubtedFinding,
  facetsSchema,
  observationListSchema,
  operatorStateSchema,
  type ProviderQuery,
  policyVersionDetailSchema,
  policyVersionListSchema,
  providerDetailSchema,
  providerPageSchema,
  providerPolicySchema,
  providerWholeSchema,
  type RoomQuery,
  roomHistorySchema,
  roomPageSchema,
  roomSchema,
  serviceInfoSchema,
  serviceStatusSchema,
  statisticsSchema,
  testReportSchema,
  xepListSchema,
} from '@signpost/contracts';
import { type ApiAccess, askApi } from './askApi.ts';
import { readEvidence } from './readEvidence.ts';
import { remember } from './remember.ts';
import { sendProbe } from './sendProbe.ts';
import { sendReport } from './sendReport.ts';

const serviceKeptMs = 3000;
const catalogueKeptMs = 30_000;

/** The typed door to our API; every answer is parsed by the schema of the contract. */
export function createApiClient(access: ApiAccess) {
  return {
    service: remember(() => askApi(access, '/api/v1/service', serviceInfoSchema), serviceKeptMs),
    checks: remember(() => askApi(access, '/api/v1/checks', checkListSchema), catalogueKeptMs),
    statistics: remember(() => askApi(access, '/api/v1/statistics', statisticsSchema), catalogueKeptMs),
    xeps: remember(() => askApi(access, '/api/v1/xeps', xepListSchema), catalogueKeptMs),
    providers: (query: Partial<ProviderQuery>) => askApi(access, `/api/v1/providers${queryString(query)}`, providerPageSchema),
    choose: (query: ChooseQuery) => askApi(access, `/api/v1/choose${queryString(query)}`, choiceSchema),
    facets: ({ sort: _sort, order: _order, limit: _limit, after: _after, ...filters }: Partial<ProviderQuery>) =>
      askApi(access, `/api/v1/providers/facets${queryString(filters)}`, facetsSchema),
    provider: (domain: string) => askApi(access, `/api/v1/providers/${encodeURIComponent(domain)}`, providerDetailSchema),
    whole: (domain: string) => askApi(access, `/api/v1/providers/${encodeURIComponent(domain)}/whole`, providerWholeSchema),
    policy: (domain: string) => askApi(access, `/api/v1/providers/${encodeURIComponent(domain)}/policy`, providerPolicySchema),
    policyVersions: (domain: string) =>
      askApi(access, `/api/v1/providers/${encodeURIComponent(domain)}/policy/versions`, policyVersionListSchema),
    policyVersion: (domain: string, id: string) =>
      askApi(
        access,
        `/api/v1/providers/${encodeURIComponent(domain)}/policy/versions/${encodeURIComponent(id)}`,
        policyVersionDetailSchema,
      ),
    status: () => askApi(access, '/api/v1/status', serviceStatusSchema),
    rooms: (query: Partial<RoomQuery>) => askApi(access, `/api/v1/rooms${queryString(query)}`, roomPageSchema),
    room: (address: string) => askApi(access, `/api/v1/rooms/${encodeURIComponent(address)}`, roomSchema),
    roomHistory: (address: string) => askApi(access, `/api/v1/rooms/${encodeURIComponent(address)}/history`, roomHistorySchema),
    reportRoom: (address: string, report: object) => sendReport(access, address, report),
    askForTest: (domain: string, client: string, finding: DoubtedFinding | null) => sendProbe(access, domain, client, finding),
    evidence: (sha256: string) => readEvidence(access, sha256),
    test: (id: string) => askApi(access, `/api/v1/probes/${encodeURIComponent(id)}`, testReportSchema),
    operator: (domain: string, cookie: string) =>
      askApi(access, `/api/v1/operators/${encodeURIComponent(domain)}`, operatorStateSchema, { cookie }),
    observations: (domain: string) =>
      askApi(access, `/api/v1/providers/${encodeURIComponent(domain)}/observations`, observationListSchema),
  };
}
export type ApiClient = ReturnType<typeof createApiClient>;

function queryString(query: Partial<ProviderQuery> | Partial<RoomQuery> | ChooseQuery): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return search.size === 0 ? '' : `?${search}`;
}
