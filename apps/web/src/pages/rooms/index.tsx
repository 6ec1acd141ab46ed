import { sitePage } from '../../page/sitePage.ts';
import { readRoomsQuery } from '../../rooms/readRoomsQuery.ts';
import { type RoomsProps, RoomsView } from '../../views/rooms/RoomsView.tsx';
import { UnknownRoomView } from '../../views/rooms/UnknownRoomView.tsx';

export const config = { unstable_runtimeJS: false };

type Props = { rooms: RoomsProps } | { refused: true };

export default function Rooms(props: Props) {
  return 'refused' in props ? <UnknownRoomView address={null} /> : <RoomsView {...props.rooms} />;
}

export const getServerSideProps = sitePage<Props>(async ({ api, query: raw }) => {
  const request = readRoomsQuery(raw);
  if (request.kind === 'untidy') return { kind: 'redirect', to: request.to };
  if (request.kind === 'refused') return { kind: 'view', view: { refused: true }, status: 400 };
  const page = await api.rooms(request.query);
  if (page.kind === 'refused') return { kind: 'view', view: { refused: true }, status: 400 };
  if (page.kind === 'unreachable') return { kind: 'unreachable' };
  const view = { rooms: { page: page.value, query: request.query } };
  return { kind: 'view', view, changesSoon: page.value.items.length === 0 };
});
