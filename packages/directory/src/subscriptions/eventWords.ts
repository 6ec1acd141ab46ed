import { english, formatMessage, type ProviderEvent, providerEventMessage } from '@signpost/contracts';

/** Words of strangers stay on one line and turn no text around. */
const unfit = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

export const eventText = (event: ProviderEvent): string =>
  formatMessage(english, providerEventMessage(event, english)).replace(unfit, ' ').slice(0, 1000);

export const reportOf = (siteOrigin: string, domain: string): string => `${siteOrigin}/providers/${encodeURIComponent(domain)}`;

/** The body of a webhook. `id` is the same whenever the same event is told again. */
export const webhookBody = (event: ProviderEvent, siteOrigin: string): string =>
  JSON.stringify({
    id: event.id,
    type: event.type,
    domain: event.domain,
    at: event.at,
    text: eventText(event),
    params: event.params,
    report: reportOf(siteOrigin, event.domain),
    observations: event.observationIds,
  });

/** All news of one provider as one chat message. */
export function chatText(domain: string, events: readonly ProviderEvent[], siteOrigin: string): string {
  const lines = events.map((event) => `${event.at.slice(0, 16).replace('T', ' ')} UTC: ${eventText(event)}`);
  return [`${domain}:`, ...lines, reportOf(siteOrigin, domain)].join('\n').slice(0, 8000);
}
