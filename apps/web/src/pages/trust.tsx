import { sitePage } from '../page/sitePage.ts';
import { TrustView } from '../views/trust/TrustView.tsx';

export const config = { unstable_runtimeJS: false };
export default TrustView;

export const getServerSideProps = sitePage(async () => ({ kind: 'view', view: {} }));
