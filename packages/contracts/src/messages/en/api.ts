import type { MessageFile } from '../../message.ts';

/** What the API says when it can't answer, and the facts that an installation may be unable to see. */
export const api: MessageFile = {
  'error.bad-request': 'The request could not be read.',
  'error.bad-query': 'Something in the address is not as it should be: {details}.',
  'error.bad-cursor': 'That place in the list does not exist. Begin again without "after".',
  'error.not-found': 'There is nothing at this address.',
  'error.unknown-domain': 'We do not know a provider of that name.',
  'error.unknown-room': 'We list no room of that address.',
  'error.unknown-run': 'There is no such test.',
  'error.unknown-evidence': 'There is no such evidence.',
  'error.timeout': 'The request took too long to arrive.',
  'error.too-large': 'The request is too large.',
  'error.headers-too-large': 'The headers of the request are too large.',
  'error.media-type': 'We do not read that kind of content here.',
  'error.rate-limited': 'Too many requests. Please wait a little.',
  'error.too-many-streams': 'Too many people watch at the moment. Please wait a little.',
  'error.overloaded': 'We have more to do than we can. Please try again soon.',
  'error.internal': 'Something went wrong on our side.',
  'fact.observer': 'Features, software and contacts that only another server is told',
  'fact.own-certificate': 'How a server treats other servers that prove who they are',
  'fact.dnssec': 'Whether DNS answers are signed (DNSSEC)',
};
