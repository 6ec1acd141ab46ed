import { sitePage } from '../page/sitePage.ts';
import { NotFoundView } from '../views/NotFoundView.tsx';

export const config = { unstable_runtimeJS: false };
export default NotFoundView;

/** Every address that is no page; unlike the framework's own 404 it knows the installation. */
export const getServerSideProps = sitePage(async () => ({ kind: 'view', view: {}, status: 404 }));
