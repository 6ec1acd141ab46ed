import type { CheckInfo } from '@signpost/contracts';
import { Link } from '../../components/Link.tsx';
import { Said } from '../../components/Said.tsx';

/** The checks that a step to a better letter asks for, each leading to what it is about. */
export function StepChecks({ ids, checks }: { ids: readonly string[]; checks: ReadonlyMap<string, CheckInfo> }) {
  return (
    <ul>
      {ids.map((id) => {
        const title = checks.get(id)?.title;
        return (
          <li key={id}>
            <Link href={`/checks/${encodeURIComponent(id)}`}>{title ? <Said message={title} /> : id}</Link>
          </li>
        );
      })}
    </ul>
  );
}
