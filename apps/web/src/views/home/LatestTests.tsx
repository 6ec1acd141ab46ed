import { directions, type ProviderRow } from '@signpost/contracts';
import { Ago } from '../../components/Ago.tsx';
import { DomainName } from '../../components/DomainName.tsx';
import { LetterTile } from '../../components/LetterTile.tsx';
import { Link } from '../../components/Link.tsx';
import { useWords } from '../../page/PageContext.tsx';

/** The newest results, like the next departures. */
export function LatestTests({ rows }: { rows: ProviderRow[] }) {
  const { t } = useWords();
  const tested = rows.filter(({ observedAt }) => observedAt !== null);
  if (tested.length === 0) return null;
  return (
    <section className="latest" aria-labelledby="latest">
      <h2 id="latest">{t('home.latest')}</h2>
      <ul>
        {tested.map((row) => (
          <li key={row.domain}>
            <span className="latest-tiles">
              {directions.map((direction) => (
                <LetterTile key={direction} letter={row[direction].letter} direction={direction} />
              ))}
            </span>
            <Link href={`/providers/${encodeURIComponent(row.domain)}`}>
              <DomainName>{row.displayName}</DomainName>
            </Link>
            <span className="quiet">{row.observedAt === null ? null : <Ago at={row.observedAt} />}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
