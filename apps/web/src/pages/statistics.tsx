import type { Statistics } from '@signpost/contracts';
import { sitePage } from '../page/sitePage.ts';
import { StatisticsView } from '../views/statistics/StatisticsView.tsx';

export const config = { unstable_runtimeJS: false };
export default StatisticsView;

export const getServerSideProps = sitePage<{ statistics: Statistics }>(async ({ api }) => {
  const statistics = await api.statistics();
  return statistics.kind === 'found' ? { kind: 'view', view: { statistics: statistics.value } } : { kind: 'unreachable' };
});
