import { sitePage } from '../../page/sitePage.ts';
import { OperatorsView } from '../../views/operators/OperatorsView.tsx';

export const config = { unstable_runtimeJS: false };
export default OperatorsView;

export const getServerSideProps = sitePage(async () => ({ kind: 'view', view: {} }));
