import { sitePage } from '../page/sitePage.ts';
import { PrivacyView } from '../views/about/PrivacyView.tsx';

export const config = { unstable_runtimeJS: false };
export default PrivacyView;

export const getServerSideProps = sitePage(async () => ({ kind: 'view', view: {} }));
