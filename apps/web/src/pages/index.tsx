import type { ProviderRow } from '@signpost/contracts';
import { sitePage } from '../page/sitePage.ts';
import { HomeView } from '../views/HomeView.tsx';

export const config = { unstable_runtimeJS: false };
export default HomeView;

const latestShown = 6;

/** The page's numbers are the frame's own; without them it would have to make some up. */
export const getServerSideProps = sitePage<{ latest: ProviderRow[] }>(async ({ api }) => {
  const [service, latest] = await Promise.all([
    api.service(),
    api.providers({ sort: 'observed', order: 'desc', limit: latestShown }),
  ]);
  if (service.kind !== 'found' || latest.kind !== 'found') return { kind: 'unreachable' };
  const { items } = latest.value;
  return { kind: 'view', view: { latest: items }, changesSoon: items.every(({ observedAt }) => observedAt === null) };
});
