import type { Room } from '@signpost/contracts';
import type { ApiClient } from '../../data/createApiClient.ts';
import { sitePage } from '../../page/sitePage.ts';
import { loadKept } from '../../rooms/loadKept.ts';
import { readRoomCompare } from '../../rooms/readRoomCompare.ts';
import { type RoomCompareProps, RoomCompareView } from '../../views/rooms/compare/RoomCompareView.tsx';
import type { ComparedRoom } from '../../views/rooms/compare/roomRows.ts';

export const config = { unstable_runtimeJS: false };
export default RoomCompareView;

export const getServerSideProps = sitePage<RoomCompareProps>(async ({ api, query }) => {
  const request = readRoomCompare(query);
  if (request.kind === 'untidy') return { kind: 'redirect', to: request.to };
  const { addresses, tooMany } = request;
  const answers = await Promise.all(addresses.map((address) => api.room(address)));
  if (answers.some(({ kind }) => kind === 'unreachable')) return { kind: 'unreachable' };
  const rooms = answers.flatMap((answer) => (answer.kind === 'found' ? [answer.value] : []));
  const compared = await Promise.all(rooms.map((room) => around(api, room)));
  const missing = addresses.filter((address) => !rooms.some((room) => room.address === address));
  return { kind: 'view', view: { compared, missing, tooMany } };
});

async function around(api: ApiClient, room: Room): Promise<ComparedRoom> {
  const [history, kept] = await Promise.all([api.roomHistory(room.address), loadKept(api, room.provider.domain)]);
  return { room, history: history.kind === 'found' ? history.value : null, kept };
}
