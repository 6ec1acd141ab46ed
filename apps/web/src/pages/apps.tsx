import { type AppsQuery, readAppsQuery } from '../apps/readAppsQuery.ts';
import { sitePage } from '../page/sitePage.ts';
import { AppsView } from '../views/apps/AppsView.tsx';

export const config = { unstable_runtimeJS: false };
export default AppsView;

export const getServerSideProps = sitePage<AppsQuery>(async ({ query }) => ({ kind: 'view', view: readAppsQuery(query) }));
