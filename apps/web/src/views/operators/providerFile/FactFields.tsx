import type { FieldTexts } from '../../../operators/providerFile/fieldTexts.ts';
import {
  type FieldName,
  fieldNames,
  organizations,
  providerFileFields,
} from '../../../operators/providerFile/providerFileFields.ts';
import { useWords } from '../../../page/PageContext.tsx';

/** One control for each field, with what it means. */
export function FactFields({ texts }: { texts: FieldTexts }) {
  const { t } = useWords();
  return fieldNames.map((name) => (
    <div key={name} className="fact">
      <label htmlFor={`fact-${name}`}>{t(`provider-file.field.${name}`)}</label>
      <p id={`hint-${name}`} className="quiet">
        {t(`provider-file.field.${name}.hint`)}
      </p>
      <Control name={name} text={texts[name]} />
    </div>
  ));
}

function Control({ name, text }: { name: FieldName; text: string }) {
  const shared = { id: `fact-${name}`, name, defaultValue: text, 'aria-describedby': `hint-${name}` };
  switch (providerFileFields[name]) {
    case 'links':
    case 'domains':
      return <textarea {...shared} rows={3} spellCheck={false} maxLength={4000} dir="ltr" />;
    case 'boolean':
      return <YesNo {...shared} />;
    case 'organization':
      return <Organization {...shared} />;
    case 'day':
      return <input {...shared} type="date" min="1999-01-04" />;
    case 'count':
    case 'amount':
      return <input {...shared} type="text" inputMode="numeric" maxLength={16} autoComplete="off" />;
    default:
      return <input {...shared} type="text" maxLength={200} autoComplete="off" autoCapitalize="none" spellCheck={false} />;
  }
}

interface Shared {
  id: string;
  name: string;
  defaultValue: string;
  'aria-describedby'?: string;
}

export function YesNo(shared: Shared) {
  const { t } = useWords();
  return (
    <select {...shared}>
      <option value="">{t('provider-file.not-said')}</option>
      <option value="yes">{t('provider-file.yes')}</option>
      <option value="no">{t('provider-file.no')}</option>
    </select>
  );
}

function Organization(shared: Shared) {
  const { t } = useWords();
  return (
    <select {...shared}>
      <option value="">{t('provider-file.not-said')}</option>
      {organizations.map((one) => (
        <option key={one} value={one}>
          {one}
        </option>
      ))}
    </select>
  );
}
