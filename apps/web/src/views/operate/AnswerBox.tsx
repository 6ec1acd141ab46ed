import { useWords } from '../../page/PageContext.tsx';
import { ActionForm } from './ActionForm.tsx';
import { AnswerList } from './AnswerList.tsx';
import type { ControlProps } from './Controls.tsx';
import { FindingSelect } from './FindingSelect.tsx';

export function AnswerBox({ page, csrf, checks }: ControlProps) {
  const { t } = useWords();
  if (page.findings.length === 0) return null;
  return (
    <section aria-labelledby="answer">
      <h2 id="answer">{t('operate.answer')}</h2>
      <AnswerList answers={page.word.answers} checks={checks} />
      <ActionForm domain={page.domain} csrf={csrf} action="answer">
        <FindingSelect page={page} checks={checks} />
        <label className="field">
          <span>{t('operate.answer.text')}</span>
          <textarea name="text" rows={4} maxLength={500} dir="auto" />
        </label>
        <p className="quiet">{t('operate.answer.more')}</p>
        <button type="submit">{t('operate.answer.save')}</button>
      </ActionForm>
    </section>
  );
}
