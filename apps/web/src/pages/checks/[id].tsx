import type { CheckInfo } from '@signpost/contracts';
import { sitePage } from '../../page/sitePage.ts';
import { textOf } from '../../page/textOf.ts';
import { CheckView } from '../../views/checks/CheckView.tsx';
import { UnknownCheckView } from '../../views/checks/UnknownCheckView.tsx';

export const config = { unstable_runtimeJS: false };

export default function Check({ check }: { check: CheckInfo | null }) {
  return check === null ? <UnknownCheckView /> : <CheckView check={check} />;
}

export const getServerSideProps = sitePage<{ check: CheckInfo | null }>(async ({ api, query }) => {
  const checks = await api.checks();
  if (checks.kind !== 'found') return { kind: 'unreachable' };
  const check = checks.value.checks.find(({ id }) => id === textOf(query.id)) ?? null;
  return { kind: 'view', view: { check }, status: check === null ? 404 : 200 };
});
