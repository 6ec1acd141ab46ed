import { sitePage } from '../../page/sitePage.ts';
import { textOf } from '../../page/textOf.ts';
import { readCardAddress } from '../../start/readCardAddress.ts';
import { type CardProps, CardView } from '../../views/start/CardView.tsx';

export const config = { unstable_runtimeJS: false };
export default CardView;

/** No cache keeps the address of a person. */
export const getServerSideProps = sitePage<CardProps>(async ({ query }) => {
  const typed = (textOf(query.address) ?? '').slice(0, 400);
  const address = readCardAddress(typed);
  const status = typed !== '' && address === null ? 400 : 200;
  return { kind: 'view', view: { typed, address }, status, ...(typed === '' ? {} : { kept: false }) };
});
