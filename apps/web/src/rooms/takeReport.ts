import { roomReportSchema } from '@signpost/contracts';
import type { GetServerSidePropsContext } from 'next';
import type { ApiClient } from '../data/createApiClient.ts';
import { readForm } from '../page/readForm.ts';

type IncomingMessage = GetServerSidePropsContext['req'];

/** Reads the form that a visitor posted and hands it on. False where it was not taken. */
export async function takeReport(request: IncomingMessage, address: string, api: ApiClient): Promise<boolean> {
  const body = await readForm(request);
  if (body === null) return false;
  const parsed = roomReportSchema.safeParse({ reason: body.get('reason'), text: (body.get('text') ?? '').slice(0, 1000) });
  return parsed.success && api.reportRoom(address, parsed.data);
}
