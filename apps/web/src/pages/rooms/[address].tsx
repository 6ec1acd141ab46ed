import { defaultLocale } from '@signpost/contracts';
import type { GetServerSideProps } from 'next';
import { apiClient } from '../../data/apiClient.ts';
import { localHref } from '../../page/localHref.ts';
import { sitePage } from '../../page/sitePage.ts';
import { textOf } from '../../page/textOf.ts';
import { loadKept } from '../../rooms/loadKept.ts';
import { roomHref } from '../../rooms/roomsHref.ts';
import { takeReport } from '../../rooms/takeReport.ts';
import { type RoomProps, RoomView } from '../../views/rooms/RoomView.tsx';
import { UnknownRoomView } from '../../views/rooms/UnknownRoomView.tsx';

export const config = { unstable_runtimeJS: false };

type Props = { known: RoomProps } | { unknown: string };

export default function RoomPage(props: Props) {
  return 'known' in props ? <RoomView {...props.known} /> : <UnknownRoomView address={props.unknown} />;
}

const show = sitePage<Props>(async ({ api, query }) => {
  const typed = (textOf(query.address) ?? '').slice(0, 700);
  const [room, history] = await Promise.all([api.room(typed), api.roomHistory(typed)]);
  if (room.kind === 'refused')
    return { kind: 'view', view: { unknown: typed.slice(0, 300) }, status: room.status === 400 ? 400 : 404 };
  if (room.kind !== 'found') return { kind: 'unreachable' };
  if (room.value.address !== typed) return { kind: 'redirect', to: roomHref(room.value.address) };
  const kept = await loadKept(api, room.value.provider.domain);
  const reported = query.reported === 'yes' || query.reported === 'failed' ? query.reported : null;
  return {
    kind: 'view',
    view: { known: { room: room.value, history: history.kind === 'found' ? history.value : null, kept, reported } },
  };
});

export const getServerSideProps: GetServerSideProps = async (context) => {
  if (context.req.method !== 'POST') return show(context);
  const address = textOf(context.query.address) ?? '';
  const taken = await takeReport(context.req, address, apiClient());
  const destination = localHref(`${roomHref(address)}?reported=${taken ? 'yes' : 'failed'}`, context.locale ?? defaultLocale);
  return { redirect: { destination, statusCode: 303 } };
};
