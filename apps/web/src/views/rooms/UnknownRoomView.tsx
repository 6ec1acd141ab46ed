import { Filled } from '../../components/Filled.tsx';
import { Link } from '../../components/Link.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { Remote } from '../../components/Remote.tsx';
import { useWords } from '../../page/PageContext.tsx';

/** A room that is not listed, or filters that do not exist. */
export function UnknownRoomView({ address }: { address: string | null }) {
  const { t } = useWords();
  return (
    <div className="narrow">
      <PageHead title={t('rooms.title')} index={false} />
      <h1>
        {address === null ? (
          t('rooms.bad-filter')
        ) : (
          <Filled id="rooms.unknown" blanks={{ address: <Remote>{address}</Remote> }} />
        )}
      </h1>
      {address === null ? null : <p className="lead">{t('rooms.unknown.hint')}</p>}
      <p>
        <Link href="/rooms">{t('rooms.all')}</Link>
      </p>
    </div>
  );
}
