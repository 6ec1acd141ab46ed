import { processEnv } from '../env.ts';
import { type ApiClient, createApiClient } from './createApiClient.ts';

const deadlineMs = 6000;
let client: ApiClient | null = null;

/** The client of this process, made at the first request: a build must not fix where the API is. */
export function apiClient(): ApiClient {
  client ??= createApiClient({ origin: processEnv().API_ORIGIN, fetch, deadlineMs });
  return client;
}
