import { sitePage } from '../page/sitePage.ts';
import { AboutView } from '../views/about/AboutView.tsx';

export const config = { unstable_runtimeJS: false };
export default AboutView;

export const getServerSideProps = sitePage(async () => ({ kind: 'view', view: {} }));
