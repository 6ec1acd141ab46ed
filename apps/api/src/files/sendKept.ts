import { dataLicence } from '@signpost/directory';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../errors/Refusal.ts';
import { namesTag } from '../plugins/entityTag.ts';
import type { KeptFiles } from './keptFiles.ts';

const cacheControl = 'public, max-age=3600, stale-while-revalidate=86400';

interface Sent {
  name: string;
  mediaType: string;
  /** Offered as a download under its name. */
  attachment: boolean;
}

/** Streams a kept file with its licence, or answers that the asker has it already. */
export async function sendKept(
  files: KeptFiles,
  { name, mediaType, attachment }: Sent,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const file = await files.get(name);
  if (!file) throw new Refusal(404, 'error.not-found');
  reply.headers({
    etag: file.etag,
    'last-modified': file.madeAt.toUTCString(),
    'cache-control': cacheControl,
    link: `<${dataLicence.url}>; rel="license"`,
    ...(attachment ? { 'content-disposition': `attachment; filename="${name}"` } : {}),
  });
  if (namesTag(request.headers['if-none-match'], file.etag)) return reply.code(304).send();
  return reply.type(mediaType).send(await files.open(file));
}
