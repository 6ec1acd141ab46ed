import type { Transcript } from '@signpost/contracts';
import { Link } from '../../components/Link.tsx';
import { Remote } from '../../components/Remote.tsx';
import { useWords } from '../../page/PageContext.tsx';

/** Every raw answer of the test, as it came over the wire. */
export function Transcripts({ transcripts, open }: { transcripts: Transcript[]; open: boolean }) {
  const { t } = useWords();
  return (
    <details className="fold" open={open}>
      <summary>{t('live.transcripts')}</summary>
      {transcripts.length === 0 ? <p className="quiet">{t('live.transcripts.none')}</p> : null}
      <ul>
        {transcripts.map(({ observationId, kind, target, label, sha256 }) => (
          <li key={`${observationId} ${label}`}>
            <Link href={`/api/v1/evidence/${sha256}`}>
              <Remote>{label}</Remote>
            </Link>{' '}
            <span className="quiet">
              {kind} <Remote code>{target}</Remote>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
