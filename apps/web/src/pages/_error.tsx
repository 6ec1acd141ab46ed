import { FaultView } from '../views/FaultView.tsx';
import { NotFoundView } from '../views/NotFoundView.tsx';

export const config = { unstable_runtimeJS: false };

/** What is left when no page could answer. The address is unknown here, so nothing of the installation is told. */
export default function ErrorPage({ statusCode }: { statusCode: number }) {
  return statusCode === 404 ? <NotFoundView /> : <FaultView />;
}

ErrorPage.getInitialProps = ({ res }: { res?: { statusCode: number } }) => ({ view: { statusCode: res?.statusCode ?? 500 } });
