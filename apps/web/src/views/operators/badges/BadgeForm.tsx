import type { ReactNode } from 'react';
import { LocalForm } from '../../../components/LocalForm.tsx';
import { type BadgeRequest, badgeChoices } from '../../../operators/readBadgeQuery.ts';
import { useWords } from '../../../page/PageContext.tsx';

/** What the badge shall tell, and how it shall look. */
export function BadgeForm({ request: { choice, typed, problem } }: { request: BadgeRequest }) {
  const { t } = useWords();
  return (
    <LocalForm className="badge-form" action="/operators/badges" method="get">
      <Field label={t('badges.domain')}>
        <input
          name="domain"
          type="text"
          inputMode="url"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={300}
          dir="auto"
          defaultValue={typed}
          {...(problem ? { 'aria-invalid': true, 'aria-describedby': 'domain-problem' } : {})}
        />
      </Field>
      {problem ? (
        <p id="domain-problem" className="form-problem">
          {t('badges.bad-domain')}
        </p>
      ) : null}
      {(['variant', 'size', 'theme'] as const).map((name) => (
        <Field key={name} label={t(`badges.${name}`)}>
          <select name={name} defaultValue={choice[name]}>
            {badgeChoices[name].map((value) => (
              <option key={value} value={value}>
                {t(`badges.${name}.${value}` as Parameters<typeof t>[0])}
              </option>
            ))}
          </select>
        </Field>
      ))}
      <Field label={t('badges.label')}>
        <input
          name="label"
          type="text"
          autoComplete="off"
          maxLength={30}
          defaultValue={choice.label}
          aria-describedby="label-hint"
        />
      </Field>
      <p id="label-hint" className="quiet">
        {t('badges.label.hint')}
      </p>
      <button type="submit">{t('badges.show')}</button>
    </LocalForm>
  );
}

function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className="field">
      <span>{label}</span>
      {children}
    </label>
  );
}
