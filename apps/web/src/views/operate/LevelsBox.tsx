import { Remote } from '../../components/Remote.tsx';
import { useWords } from '../../page/PageContext.tsx';
import { ActionForm } from './ActionForm.tsx';
import type { ControlProps } from './Controls.tsx';

const levels = ['active', 'rooms', 'all'] as const;

/** The four levels: two that go together, one that is everything, and single rooms. */
export function LevelsBox({ page, csrf }: ControlProps) {
  const { t } = useWords();
  const { domain, optOuts } = page;
  return (
    <section aria-labelledby="levels">
      <h2 id="levels">{t('operate.levels')}</h2>
      <ActionForm domain={domain} csrf={csrf} action="levels">
        {levels.map((level) => (
          <label key={level} className="choice">
            <input type="checkbox" name="level" value={level} defaultChecked={optOuts.includes(level)} />{' '}
            <span>{t(`operate.levels.${level}`)}</span>
          </label>
        ))}
        <button type="submit">{t('operate.levels.save')}</button>
      </ActionForm>
      <SingleRooms page={page} csrf={csrf} />
    </section>
  );
}

function SingleRooms({ page: { domain, rooms }, csrf }: Pick<ControlProps, 'page' | 'csrf'>) {
  const { t } = useWords();
  return (
    <ActionForm domain={domain} csrf={csrf} action="room">
      <h3>{t('operate.room')}</h3>
      {rooms.length === 0 ? null : (
        <p>
          {t('operate.room.standing')} <Remote>{rooms.join(', ')}</Remote>
        </p>
      )}
      <label className="field">
        <span>{t('operate.room.address')}</span>
        <input name="address" type="text" inputMode="email" maxLength={600} required autoComplete="off" dir="auto" />
      </label>
      <p className="act-buttons">
        <button type="submit" name="listed" value="no">
          {t('operate.room.out')}
        </button>
        <button type="submit" name="listed" value="yes">
          {t('operate.room.in')}
        </button>
      </p>
    </ActionForm>
  );
}
