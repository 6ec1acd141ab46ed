import { sitePage } from '../../page/sitePage.ts';
import { ChecksView } from '../../views/checks/ChecksView.tsx';

export const config = { unstable_runtimeJS: false };
export default ChecksView;

export const getServerSideProps = sitePage(async ({ api }) => {
  const checks = await api.checks();
  return checks.kind === 'found' ? { kind: 'view', view: checks.value } : { kind: 'unreachable' };
});
