import { Filled } from '../../../components/Filled.tsx';
import { LineForm } from '../../../components/LineForm.tsx';
import { Link } from '../../../components/Link.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Remote } from '../../../components/Remote.tsx';
import { useWords } from '../../../page/PageContext.tsx';
import { roomCompareHref } from '../../../rooms/readRoomCompare.ts';
import { RoomCompareTable } from './RoomCompareTable.tsx';
import { type ComparedRoom, roomRows } from './roomRows.ts';

export interface RoomCompareProps {
  compared: ComparedRoom[];
  /** Asked for, but not listed. */
  missing: string[];
  tooMany: boolean;
}

/** Rooms as columns, questions as rows; what all answer alike folds away. */
export function RoomCompareView({ compared, missing, tooMany }: RoomCompareProps) {
  const { t } = useWords();
  const addresses = compared.map(({ room }) => room.address);
  return (
    <div className="compare">
      <PageHead title={t('rooms.compare')} canonical={roomCompareHref(addresses)} index={false} />
      <h1>{t('rooms.compare')}</h1>
      {missing.length === 0 ? null : (
        <Notice
          title={
            <Filled
              id="rooms.compare.missing"
              blanks={{ addresses: <Remote>{missing.join(t('site.list-separator'))}</Remote> }}
            />
          }
        />
      )}
      {tooMany ? <Notice title={t('rooms.compare.too-many')} /> : null}
      {compared.length === 0 ? <NothingPicked /> : <Compared compared={compared} />}
      <AddForm addresses={addresses} />
    </div>
  );
}

function Compared({ compared }: Pick<RoomCompareProps, 'compared'>) {
  const words = useWords();
  const rooms = compared.map(({ room }) => room);
  const rows = roomRows(compared, words);
  const differing = compared.length === 1 ? rows : rows.filter(({ same }) => !same);
  const alike = rows.filter((row) => !differing.includes(row));
  return (
    <>
      <p className="lead">{words.t('rooms.compare.intro')}</p>
      {differing.length === 0 ? null : (
        <RoomCompareTable rooms={rooms} rows={differing} caption={words.t('rooms.compare.differs')} />
      )}
      {alike.length === 0 ? null : (
        <details className="compare-same">
          <summary>{words.t('rooms.compare.same')}</summary>
          <RoomCompareTable rooms={rooms} rows={alike} caption={words.t('rooms.compare.same')} />
        </details>
      )}
    </>
  );
}

function NothingPicked() {
  const { t } = useWords();
  return (
    <Notice title={t('rooms.compare.none')}>
      <p>{t('rooms.compare.none.hint')}</p>
      <p>
        <Link href="/rooms">{t('rooms.all')}</Link>
      </p>
    </Notice>
  );
}

function AddForm({ addresses }: { addresses: string[] }) {
  const { t } = useWords();
  return (
    <LineForm
      action="/rooms/compare"
      name="with"
      maxLength={3000}
      label={t('rooms.compare.add')}
      button={t('rooms.compare.button')}
      value={addresses.join(' ')}
    />
  );
}
