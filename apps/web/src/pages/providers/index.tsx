import { answerWhy } from '../../directory/answerWhy.ts';
import { readDirectoryQuery } from '../../directory/readDirectoryQuery.ts';
import { sitePage } from '../../page/sitePage.ts';
import { BadFilterView } from '../../views/directory/BadFilterView.tsx';
import { type DirectoryProps, DirectoryView } from '../../views/directory/DirectoryView.tsx';

export const config = { unstable_runtimeJS: false };

type Props = { directory: DirectoryProps } | { refused: string[] };

export default function Providers(props: Props) {
  return 'refused' in props ? <BadFilterView names={props.refused} /> : <DirectoryView {...props.directory} />;
}

export const getServerSideProps = sitePage<Props>(async ({ api, query: raw }) => {
  const request = readDirectoryQuery(raw);
  if (request.kind === 'untidy') return { kind: 'redirect', to: request.to };
  if (request.kind === 'refused') return { kind: 'view', view: { refused: request.names }, status: 400 };
  const { query } = request;
  const [page, facets, why] = await Promise.all([api.providers(query), api.facets(query), answerWhy(api, request.why, query)]);
  if (page.kind === 'refused') return { kind: 'view', view: { refused: Object.keys(raw) }, status: 400 };
  if (page.kind === 'unreachable') return { kind: 'unreachable' };
  return {
    kind: 'view',
    view: { directory: { page: page.value, query, facets: facets.kind === 'found' ? facets.value : null, why } },
    changesSoon: page.value.total === 0 || page.value.items.some(({ observedAt }) => observedAt === null),
  };
});
