import { LookupForm } from '../components/LookupForm.tsx';
import { PageHead } from '../components/PageHead.tsx';
import { useWords } from '../page/PageContext.tsx';

/** The box again, with what was typed and why it is no domain. */
export function LookupView({ typed, problem }: { typed: string; problem: string | null }) {
  const words = useWords();
  return (
    <div className="narrow">
      <PageHead title={words.t('lookup.title')} index={false} />
      <h1>{words.t('lookup.title')}</h1>
      <LookupForm value={typed} problem={problem === null ? undefined : words.say({ id: problem, params: {} })} />
    </div>
  );
}
