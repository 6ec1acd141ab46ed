import { sitePage } from '../page/sitePage.ts';
import { AppsView } from '../views/apps/AppsView.tsx';

export const config = { unstable_runtimeJS: false };
export default AppsView;

export const getServerSideProps = sitePage(async () => ({ kind: 'view', view: {} }));
