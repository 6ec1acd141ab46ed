import type { RoomHistory } from '@signpost/contracts';
import { useWords } from '../../../page/PageContext.tsx';
import { countsOf } from './countsOf.ts';
import { PeopleChart } from './PeopleChart.tsx';
import { PeopleTable } from './PeopleTable.tsx';

/** How many people were in the room, over the days; `null` where nobody could be asked. */
export function RoomHistorySection({ history }: { history: RoomHistory | null }) {
  const { t } = useWords();
  const counts = history && countsOf(history);
  return (
    <section aria-labelledby="people">
      <h2 id="people">{t('room.history')}</h2>
      {counts === null ? (
        <p className="quiet">{t(history === null ? 'room.history.unreachable' : 'room.history.none')}</p>
      ) : (
        <>
          <p className="quiet">{t(`room.history.${counts.by}s`, { most: Math.max(...counts.counts.map(({ most }) => most)) })}</p>
          <PeopleChart {...counts} />
          <PeopleTable {...counts} />
        </>
      )}
    </section>
  );
}
