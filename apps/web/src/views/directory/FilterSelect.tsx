import { useWords } from '../../page/PageContext.tsx';

interface Props {
  name: string;
  label: string;
  value: string | undefined;
  /** `count`: how many the choice would leave. */
  options: { value: string; text: string; count?: number | null }[];
  /** Without the choice "any". */
  required?: boolean;
}

export function FilterSelect({ name, label, value, options, required = false }: Props) {
  const { t } = useWords();
  const known = value === undefined || options.some((option) => option.value === value);
  return (
    <label className="field">
      <span>{label}</span>
      <select name={name} defaultValue={value ?? ''}>
        {required ? null : <option value="">{t('directory.filter.any')}</option>}
        {known ? null : <option value={value}>{value}</option>}
        {options.map(({ value: one, text, count = null }) => (
          <option key={one} value={one}>
            {count === null ? text : t('filter.counted', { value: text, count })}
          </option>
        ))}
      </select>
    </label>
  );
}
