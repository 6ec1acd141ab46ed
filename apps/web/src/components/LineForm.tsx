import type { InputHTMLAttributes, ReactNode } from 'react';
import { LocalForm } from './LocalForm.tsx';

interface Props extends Pick<InputHTMLAttributes<HTMLInputElement>, 'name' | 'inputMode' | 'maxLength' | 'required'> {
  action: string;
  method?: 'get' | 'post';
  className?: string;
  name: string;
  label: string;
  button: string;
  value?: string;
  hint?: string;
  /** Why what was typed was not taken; stands where the hint stands. */
  problem?: string | null | undefined;
  /** What goes with the question unseen. */
  children?: ReactNode;
}

/** One box for an address of some kind, its button, and under them the hint or what is wrong. */
export function LineForm({
  action,
  method = 'get',
  className = 'lookup',
  name,
  label,
  button,
  value,
  hint,
  problem,
  children,
  ...box
}: Props) {
  const help = problem ?? hint;
  return (
    <LocalForm className={className} action={action} method={method}>
      {children}
      <label htmlFor={name}>{label}</label>
      <div className="lookup-line">
        <input
          id={name}
          name={name}
          type="text"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          dir="auto"
          defaultValue={value}
          {...box}
          {...(help ? { 'aria-describedby': `${name}-hint` } : {})}
          {...(problem ? { 'aria-invalid': true } : {})}
        />
        <button type="submit">{button}</button>
      </div>
      {help ? (
        <p id={`${name}-hint`} className={problem ? 'form-problem' : 'quiet'}>
          {help}
        </p>
      ) : null}
    </LocalForm>
  );
}
