import { type ProviderEvent, providerEventMessage } from '@signpost/contracts';
import { Ago } from '../../components/Ago.tsx';
import { Said } from '../../components/Said.tsx';
import { useWords } from '../../page/PageContext.tsx';
import { capabilityName } from '../../words/capabilityName.ts';

/** What the feed tells, newest first; each can be linked to. */
export function EventList({ events }: { events: ProviderEvent[] }) {
  const words = useWords();
  if (events.length === 0) return null;
  const facts = Object.fromEntries(words.ids('policy.').map((id) => [id, words.template(id)]));
  const textOf = (event: ProviderEvent) => {
    const feature = String(event.params.feature ?? '');
    return providerEventMessage(event, { ...facts, [`capability.${feature}`]: capabilityName(feature, words) });
  };
  return (
    <>
      <h3 className="events-head">{words.t('history.events')}</h3>
      <ul className="events">
        {events.map((event) => (
          <li key={event.id} id={`event-${event.id}`}>
            <span className="quiet">
              <Ago at={event.at} />
            </span>{' '}
            <Said message={textOf(event)} />
          </li>
        ))}
      </ul>
    </>
  );
}
