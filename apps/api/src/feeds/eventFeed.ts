import { english, formatMessage, message, type ProviderEvent, providerEventMessage } from '@signpost/contracts';
import { xmlText } from './xmlText.ts';

const nothingYet = '1970-01-01T00:00:00.000Z';

/** A provider's events as Atom (RFC 4287), newest first. Ids are those of the site, whoever fetches the feed. */
export function eventFeed(siteOrigin: string, domain: string, events: readonly ProviderEvent[]): string {
  const page = `${siteOrigin}/providers/${encodeURIComponent(domain)}`;
  const self = `${siteOrigin}/api/v1/providers/${encodeURIComponent(domain)}/events.atom`;
  const say = (id: string) => xmlText(formatMessage(english, message(id, { domain })));
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${xmlText(self)}</id>
  <title>${say('feed.title')}</title>
  <subtitle>${say('feed.subtitle')}</subtitle>
  <updated>${xmlText(events[0]?.at ?? nothingYet)}</updated>
  <author><name>${say('site.name')}</name></author>
  <link rel="self" type="application/atom+xml" href="${xmlText(self)}"/>
  <link rel="alternate" type="text/html" href="${xmlText(page)}"/>
${events.map((event) => entry(page, event)).join('')}</feed>
`;
}

function entry(page: string, event: ProviderEvent): string {
  const place = xmlText(`${page}#event-${event.id}`);
  const text = xmlText(formatMessage(english, providerEventMessage(event, english)));
  return `  <entry>
    <id>${place}</id>
    <title>${text}</title>
    <updated>${xmlText(event.at)}</updated>
    <category term="${xmlText(event.type)}"/>
    <link rel="alternate" type="text/html" href="${place}"/>
    <content type="text">${text}</content>
  </entry>
`;
}
