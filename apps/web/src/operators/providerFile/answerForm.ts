import { checkProviderFile, type FileCheck } from './checkProviderFile.ts';
import { type DataPolicyForm, dataPolicyForm, emptyPolicy, type PolicyTexts, policyFrom } from './dataPolicy.ts';
import { emptyTexts, type FieldTexts, fileFrom, textsFrom, textsOf } from './fieldTexts.ts';
import type { KnownFile } from './knownFile.ts';

/** The page as it stands: what its form holds, and what came of it. */
export interface ProviderFilePage {
  domain: string;
  problem: 'bad-domain' | 'too-large' | null;
  known: Pick<KnownFile, 'from' | 'observedAt'> | null;
  texts: FieldTexts;
  policy: PolicyTexts;
  /** What was pasted. */
  pasted: string;
  result: { file: string; check: FileCheck; policy: DataPolicyForm | null } | null;
}

export const emptyPage: ProviderFilePage = {
  ...{ domain: '', problem: null, known: null },
  ...{ texts: emptyTexts, policy: emptyPolicy, pasted: '', result: null },
};

const longestFile = 65_536;

/** What a posted form comes to: a pasted file is checked and fills the form, a filled form makes a file. */
export function answerForm(form: URLSearchParams, now: Date): ProviderFilePage {
  const domain = (form.get('domain') ?? '').slice(0, 300);
  const pasted = form.get('file') ?? '';
  if (pasted.length > longestFile) return { ...emptyPage, domain, problem: 'too-large' };
  if (form.get('do') === 'check') {
    const check = checkProviderFile(pasted, now);
    return { ...emptyPage, domain, pasted, texts: textsOf(check.given ?? {}), result: { file: pasted, check, policy: null } };
  }
  const [texts, policy] = [textsFrom(form), policyFrom(form)];
  const file = fileFrom(texts);
  return {
    ...emptyPage,
    domain,
    texts,
    policy,
    result: { file, check: checkProviderFile(file, now), policy: dataPolicyForm(policy) },
  };
}
