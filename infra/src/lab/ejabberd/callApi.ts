import type { AddressedDomain } from '../addresses.ts';
import { addresses } from '../addresses.ts';
import { apiPort } from './ejabberdConfig.ts';

/** Calls ejabberd's HTTP interface; `null` while it isn't up, otherwise whether it did what we asked. */
export async function callApi(domain: AddressedDomain, command: string, body: object): Promise<boolean | null> {
  const url = `http://${addresses[domain]}:${apiPort}/api/${command}`;
  const answer = await fetch(url, { method: 'POST', body: JSON.stringify(body), signal: AbortSignal.timeout(3000) }).catch(
    () => null,
  );
  await answer?.arrayBuffer().catch(() => null);
  return answer ? answer.ok || answer.status === 409 : null;
}
