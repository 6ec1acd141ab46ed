import { useWords } from '../../page/PageContext.tsx';

interface Props {
  name: string;
  label: string;
  value: string | undefined;
  options: { value: string; text: string }[];
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
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}
