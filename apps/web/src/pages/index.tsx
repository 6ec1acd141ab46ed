import { sitePage } from '../page/sitePage.ts';
import { HomeView } from '../views/HomeView.tsx';

export const config = { unstable_runtimeJS: false };
export default HomeView;

/** The page's numbers are the frame's own; without them it would have to make some up. */
export const getServerSideProps = sitePage(async ({ api }) => {
  const service = await api.service();
  return service.kind === 'found' ? { kind: 'view', view: {} } : { kind: 'unreachable' };
});
