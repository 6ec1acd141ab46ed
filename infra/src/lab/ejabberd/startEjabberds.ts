import { addresses } from '../addresses.ts';
import type { Credentials } from '../client/logIn.ts';
import type { LabContext } from '../labContext.ts';
import { labAccount } from '../labDomains.ts';
import { type Keep, waitForServer } from '../process/keep.ts';
import { waitUntil } from '../process/waitUntil.ts';
import { roomKeeper } from '../rooms/seedRooms.ts';
import { callApi } from './callApi.ts';
import { apiPort } from './ejabberdConfig.ts';
import { type EjabberdInstance, ejabberds, startEjabberd } from './startEjabberd.ts';

const register = (host: EjabberdInstance['domain'], account: Credentials): Promise<true> =>
  waitUntil(`The account on ${host}`, async () => ((await callApi(host, 'register', { ...account, host })) ? true : null));

async function startOne(instance: EjabberdInstance, context: LabContext, keep: Keep): Promise<void> {
  const server = await startEjabberd(instance, context);
  keep(server);
  for (const port of [apiPort, 5222, 5223, 5269, 5270]) await waitForServer(server, addresses[instance.domain], port);
  for (const account of [labAccount, roomKeeper]) await register(instance.domain, account);
}

/** Starts both ejabberds and makes their accounts. */
export async function startEjabberds(context: LabContext, keep: Keep): Promise<void> {
  await Promise.all(ejabberds.map((instance) => startOne(instance, context, keep)));
}
