import { roomReportSchema } from '@signpost/contracts';
import type { GetServerSidePropsContext } from 'next';
import type { ApiClient } from '../data/createApiClient.ts';

const mostBytes = 8192;

type IncomingMessage = GetServerSidePropsContext['req'];

/** Reads the form that a visitor posted and hands it on. False where it was not taken. */
export async function takeReport(request: IncomingMessage, address: string, api: ApiClient): Promise<boolean> {
  const body = await readForm(request);
  if (body === null) return false;
  const parsed = roomReportSchema.safeParse({ reason: body.get('reason'), text: (body.get('text') ?? '').slice(0, 1000) });
  return parsed.success && api.reportRoom(address, parsed.data);
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams | null> {
  if (request.headers['content-type']?.split(';')[0] !== 'application/x-www-form-urlencoded') return null;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length;
    if (bytes > mostBytes) return null;
    chunks.push(chunk as Buffer);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}
