import { sitePage } from '../../page/sitePage.ts';
import { XepsView } from '../../views/XepsView.tsx';

export const config = { unstable_runtimeJS: false };
export default XepsView;

export const getServerSideProps = sitePage(async ({ api }) => {
  const xeps = await api.xeps();
  return xeps.kind === 'found' ? { kind: 'view', view: xeps.value } : { kind: 'unreachable' };
});
