import type { Answer, ListingProgress } from '@signpost/contracts';
import { AnswerMark } from '../../components/AnswerMark.tsx';
import { useWords } from '../../page/PageContext.tsx';

const runsNeeded = 3;
const hoursNeeded = 24;

/** Whether it is listed, and which of the conditions hold so far. */
export function ListingBox({ listing }: { listing: ListingProgress }) {
  const { t } = useWords();
  const { state, strangers, reachableRuns, reachableHours } = listing;
  const conditions: { id: string; answer: Answer; text: string }[] = [
    { id: 'strangers', answer: strangers === null ? 'unknown' : strangers ? 'yes' : 'no', text: t('live.listing.strangers') },
    { id: 'runs', answer: reachableRuns >= runsNeeded ? 'yes' : 'no', text: t('live.listing.runs', { count: reachableRuns }) },
    {
      id: 'hours',
      answer: reachableHours >= hoursNeeded ? 'yes' : 'no',
      text: t('live.listing.hours', { hours: reachableHours }),
    },
  ];
  return (
    <section aria-labelledby="listing">
      <h2 id="listing">{t('live.listing')}</h2>
      <p>{t(state === 'listed' ? 'live.listing.listed' : 'live.listing.unlisted')}</p>
      {state === 'listed' ? null : (
        <ul className="conditions">
          {conditions.map(({ id, answer, text }) => (
            <li key={id}>
              <AnswerMark answer={answer} label="" /> {text}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
