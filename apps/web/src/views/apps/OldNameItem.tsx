import { clients, type OldName } from '../../apps/clients.ts';
import { Link } from '../../components/Link.tsx';
import { useWords } from '../../page/PageContext.tsx';

/** What became of a name from older articles, and what to take in its place. */
export function OldNameItem({ old: { id, name, source, successor } }: { old: OldName }) {
  const { t } = useWords();
  const next = clients.find((client) => client.id === successor);
  return (
    <>
      <h3>{name}</h3>
      <p>
        {t(`apps.old.${id}`)} {next === undefined ? null : `${t('pair.successor', { name: next.name })} `}
        {next === undefined ? null : (
          <>
            <Link href={next.site} rel="noreferrer">
              {next.name}
            </Link>{' '}
          </>
        )}
        {source === null ? null : (
          <Link href={source} rel="noreferrer" aria-label={`${name}: ${t('apps.old.source')}`}>
            {t('apps.old.source')}
          </Link>
        )}
      </p>
    </>
  );
}
