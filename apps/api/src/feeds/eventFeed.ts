import { english, formatMessage, message, type ProviderEvent, providerEventMessage } from '@signpost/contracts';
import { xmlText } from './xmlText.ts';

const nothingYet = '1970-01-01T00:00:00.000Z';

interface Feed {
  self: string;
  page: string;
  title: string;
  subtitle: string;
  entries: readonly string[];
  updated: string | undefined;
}

const say = (id: string, params: Record<string, string> = {}): string => formatMessage(english, message(id, params));
const textOf = (event: ProviderEvent): string => formatMessage(english, providerEventMessage(event, english));
const pageOf = (siteOrigin: string, domain: string): string => `${siteOrigin}/providers/${encodeURIComponent(domain)}`;

/** A provider's events as Atom (RFC 4287), newest first. Ids are those of the site, whoever fetches the feed. */
export function eventFeed(siteOrigin: string, domain: string, events: readonly ProviderEvent[]): string {
  const page = pageOf(siteOrigin, domain);
  return feed({
    self: `${siteOrigin}/api/v1/providers/${encodeURIComponent(domain)}/events.atom`,
    page,
    title: say('feed.title', { domain }),
    subtitle: say('feed.subtitle', { domain }),
    entries: events.map((event) => entry(page, event, textOf(event))),
    updated: events[0]?.at,
  });
}

/** The events of all listed providers; an event has the same id as in its provider's feed. */
export const allEventsFeed = (siteOrigin: string, events: readonly ProviderEvent[]): string =>
  feed({
    self: `${siteOrigin}/api/v1/events.atom`,
    page: `${siteOrigin}/providers`,
    title: say('feed.all.title'),
    subtitle: say('feed.all.subtitle'),
    entries: events.map((event) =>
      entry(pageOf(siteOrigin, event.domain), event, say('feed.all.entry', { domain: event.domain, text: textOf(event) })),
    ),
    updated: events[0]?.at,
  });

const feed = ({ self, page, title, subtitle, entries, updated }: Feed): string => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${xmlText(self)}</id>
  <title>${xmlText(title)}</title>
  <subtitle>${xmlText(subtitle)}</subtitle>
  <updated>${xmlText(updated ?? nothingYet)}</updated>
  <author><name>${xmlText(say('site.name'))}</name></author>
  <link rel="self" type="application/atom+xml" href="${xmlText(self)}"/>
  <link rel="alternate" type="text/html" href="${xmlText(page)}"/>
${entries.join('')}</feed>
`;

function entry(page: string, event: ProviderEvent, words: string): string {
  const place = xmlText(`${page}#event-${event.id}`);
  const text = xmlText(words);
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
