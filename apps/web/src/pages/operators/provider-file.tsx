import { parseDomain } from '@signpost/contracts';
import type { GetServerSideProps } from 'next';
import { answerForm, emptyPage, type ProviderFilePage } from '../../operators/providerFile/answerForm.ts';
import { knownFile } from '../../operators/providerFile/knownFile.ts';
import { readForm } from '../../page/readForm.ts';
import { sitePage } from '../../page/sitePage.ts';
import { textOf } from '../../page/textOf.ts';
import { ProviderFileView } from '../../views/operators/providerFile/ProviderFileView.tsx';

export const config = { unstable_runtimeJS: false };
export default ProviderFileView;

/** A file may be larger than the forms elsewhere. */
const mostBytes = 200_000;

const show = sitePage<ProviderFilePage>(async ({ api, query }) => {
  const typed = (textOf(query.domain) ?? '').slice(0, 300);
  if (typed === '') return { kind: 'view', view: emptyPage };
  const parsed = parseDomain(typed);
  if (!parsed.ok) return { kind: 'view', view: { ...emptyPage, domain: typed, problem: 'bad-domain' }, status: 400 };
  const [provider, seen] = await Promise.all([api.provider(parsed.domain), api.observations(parsed.domain)]);
  if (provider.kind === 'unreachable' || seen.kind === 'unreachable') return { kind: 'unreachable' };
  const { texts, ...known } = knownFile(
    provider.kind === 'found' ? provider.value : null,
    seen.kind === 'found' ? seen.value.observations : [],
  );
  return { kind: 'view', view: { ...emptyPage, domain: parsed.domain, texts, known } };
});

/** What is posted is answered at once and kept nowhere. */
export const getServerSideProps: GetServerSideProps = async (context) => {
  if (context.req.method !== 'POST') return show(context);
  const form = await readForm(context.req, mostBytes);
  const view: ProviderFilePage = form ? answerForm(form, new Date()) : { ...emptyPage, problem: 'too-large' };
  const status = view.problem === 'too-large' ? 413 : 200;
  return sitePage<ProviderFilePage>(async () => ({ kind: 'view', view, status, kept: false }))(context);
};
