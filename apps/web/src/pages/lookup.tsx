import { readLookup } from '../page/readLookup.ts';
import { sitePage } from '../page/sitePage.ts';
import { textOf } from '../page/textOf.ts';
import { roomHref } from '../rooms/roomsHref.ts';
import { type LookupProps, LookupView } from '../views/LookupView.tsx';

export const config = { unstable_runtimeJS: false };
export default LookupView;

export const getServerSideProps = sitePage<LookupProps>(async ({ api, query }) => {
  const typed = textOf(query.domain);
  if (typed === null) return { kind: 'view', view: { typed: '', problem: null } };
  const lookup = readLookup(typed.slice(0, 3000));
  if (lookup.kind === 'domain') return { kind: 'redirect', to: `/providers/${lookup.domain}` };
  const shown = typed.slice(0, 300);
  if (lookup.kind === 'problem')
    return { kind: 'view', view: { typed: shown, problem: `domain.${lookup.problem}` }, status: 400 };
  const room = await api.room(lookup.address);
  if (room.kind === 'found') return { kind: 'redirect', to: roomHref(room.value.address) };
  return { kind: 'view', view: { typed: shown, problem: 'domain.is-address', person: lookup.domain }, status: 400 };
});
