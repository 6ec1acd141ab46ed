import type { Room } from '@signpost/contracts';
import { useWords } from '../../page/PageContext.tsx';

/** What a newcomer should know at a glance. */
export function RoomMarks({ room }: { room: Room }) {
  const { t } = useWords();
  const marks = [
    room.adult ? t('rooms.mark.adult') : '',
    room.confusable ? t('rooms.mark.confusable') : '',
    room.anonymity === 'none' ? t('rooms.mark.address-shown') : '',
    room.logsUrl ? t('rooms.mark.logged') : '',
    room.history ? t('rooms.mark.history') : '',
    room.webChatUrl ? t('rooms.mark.web-chat') : '',
  ].filter((mark) => mark !== '');
  if (marks.length === 0) return null;
  return (
    <ul className="room-marks" aria-label={t('rooms.marks')}>
      {marks.map((mark) => (
        <li key={mark}>{mark}</li>
      ))}
    </ul>
  );
}
