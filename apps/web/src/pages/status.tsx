import type { ServiceStatus } from '@signpost/contracts';
import { sitePage } from '../page/sitePage.ts';
import { StatusView } from '../views/status/StatusView.tsx';

export const config = { unstable_runtimeJS: false };
export default StatusView;

export const getServerSideProps = sitePage<{ status: ServiceStatus }>(async ({ api }) => {
  const status = await api.status();
  return status.kind === 'found' ? { kind: 'view', view: { status: status.value }, changesSoon: true } : { kind: 'unreachable' };
});
