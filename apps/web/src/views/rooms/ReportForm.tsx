import { roomReportReasons } from '@signpost/contracts';
import { LocalForm } from '../../components/LocalForm.tsx';
import { usePage } from '../../page/PageContext.tsx';
import { FilterSelect } from '../directory/FilterSelect.tsx';

/** Tells our moderators about the room of this page. */
export function ReportForm() {
  const { words, path } = usePage();
  const { t } = words;
  const reasons = roomReportReasons.map((value) => ({ value, text: t(`room.report.reason.${value}`) }));
  return (
    <details className="room-report">
      <summary>{t('room.report')}</summary>
      <LocalForm method="post" action={path}>
        <FilterSelect name="reason" label={t('room.report.reason')} value="spam" options={reasons} required />
        <label className="field">
          <span>{t('room.report.text')}</span>
          <input name="text" maxLength={1000} autoComplete="off" />
        </label>
        <button type="submit">{t('room.report.submit')}</button>
      </LocalForm>
    </details>
  );
}
