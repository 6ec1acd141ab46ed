import type { CheckInfo, HistoryPage, ProviderEvent } from '@signpost/contracts';
import { Link } from '../../components/Link.tsx';
import { useWords } from '../../page/PageContext.tsx';
import { EventList } from './EventList.tsx';
import { FeatureTimeline } from './FeatureTimeline.tsx';
import { HistoryStep } from './HistoryStep.tsx';
import { HistoryTable } from './HistoryTable.tsx';

interface Props {
  domain: string;
  history: HistoryPage;
  events: ProviderEvent[];
  checks: CheckInfo[];
}

const shownSteps = 5;

/** How the letters went, and by whose doing; the feed for those who want to hear of it. */
export function History({ domain, history, events, checks }: Props) {
  const { t } = useWords();
  const address = `/api/v1/providers/${encodeURIComponent(domain)}`;
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('history.heading')}</h2>
      <Steps history={history} checks={checks} />
      <EventList events={events} />
      <p>
        <Link href={`${address}/events.atom`} type="application/atom+xml">
          {t('history.feed')}
        </Link>
        {t('site.list-separator')}
        <Link href={`${address}/history`}>{t('history.json')}</Link>
      </p>
    </section>
  );
}

function Steps({ history: { items, next }, checks }: { history: HistoryPage; checks: CheckInfo[] }) {
  const { t } = useWords();
  const names = new Map(checks.map(({ id, title }) => [id, title]));
  const first = next === null ? items.at(-1) : undefined;
  if (items.length < 2) return <p className="quiet">{t('history.none')}</p>;
  return (
    <>
      <ol className="history">
        {items.slice(0, shownSteps).map((item) => (
          <HistoryStep key={item.id} item={item} checks={names} first={item === first} />
        ))}
      </ol>
      <HistoryTable items={items} />
      <FeatureTimeline items={items} />
    </>
  );
}
