import type { ChooseQuery } from '@signpost/contracts';
import { Link } from '../../components/Link.tsx';
import { LocalForm } from '../../components/LocalForm.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { useWords } from '../../page/PageContext.tsx';
import { questionCount, stepHref } from '../../start/startAnswers.ts';
import { DeviceQuestion, PlaceQuestion, SignUpQuestion, WantQuestion } from './questions.tsx';

export interface QuestionProps {
  step: number;
  answers: ChooseQuery;
}

const titles = ['start.device', 'start.want', 'start.place', 'start.sign-up'] as const;
const questions = [DeviceQuestion, WantQuestion, PlaceQuestion, SignUpQuestion] as const;
const asked: readonly (readonly (keyof ChooseQuery)[])[] = [['device'], ['want'], ['country', 'notCountry'], ['signUp', 'paid']];

/** One plain question a screen; everything else travels along in hidden fields. */
export function QuestionView({ step, answers }: QuestionProps) {
  const { t } = useWords();
  const Question = questions[step - 1] ?? DeviceQuestion;
  const last = step === questionCount;
  const kept = Object.entries(answers).filter(([name]) => !asked[step - 1]?.includes(name as keyof ChooseQuery));
  return (
    <div className="start">
      <PageHead title={t('start.title')} canonical="/start" />
      <p className="quiet">{t('start.progress', { step, count: questionCount })}</p>
      <progress max={questionCount} value={step} aria-label={t('start.progress', { step, count: questionCount })} />
      <h1 id="question">{t(titles[step - 1] ?? 'start.device')}</h1>
      <LocalForm action={last ? '/start/result' : '/start'} method="get">
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {last ? null : <input type="hidden" name="step" value={step + 1} />}
        <Question answers={answers} />
        <p>
          <button className="arm" type="submit">
            <span>{t(last ? 'start.show' : 'start.next')}</span>
          </button>
        </p>
      </LocalForm>
      {step === 1 ? null : (
        <p>
          <Link href={stepHref(step - 1, answers)}>{t('start.back')}</Link>
        </p>
      )}
    </div>
  );
}
