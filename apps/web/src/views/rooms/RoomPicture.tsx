import type { Room } from '@signpost/contracts';
import { useWords } from '../../page/PageContext.tsx';

/** The room's picture, where a moderator let it be shown; drawn anew and served by us. */
export function RoomPicture({ room: { picture } }: { room: Room }) {
  const { t } = useWords();
  if (picture === null) return null;
  // biome-ignore lint/performance/noImgElement: it comes small and as WebP
  return <img className="room-picture" src={picture} width={64} height={64} alt={t('room.picture')} />;
}
