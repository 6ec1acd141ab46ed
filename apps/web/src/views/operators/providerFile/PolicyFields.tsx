import {
  accessValues,
  authDataValues,
  type PolicyField,
  type PolicyTexts,
  policyFieldNames,
  policyFields,
} from '../../../operators/providerFile/dataPolicy.ts';
import { useWords } from '../../../page/PageContext.tsx';
import { YesNo } from './FactFields.tsx';

/** The fields of XEP-0504, folded away: hardly anybody publishes them yet. */
export function PolicyFields({ policy }: { policy: PolicyTexts }) {
  const words = useWords();
  const { t } = words;
  const chosen = policyFieldNames.some((name) => policy[name].length > 0);
  return (
    <details className="details" open={chosen}>
      <summary>{t('provider-file.policy')}</summary>
      <p>{t('provider-file.policy.lead')}</p>
      {policyFieldNames.map((name) => (
        <div key={name} className="fact">
          {policyFields[name] === 'several' ? (
            <Several given={policy[name]} />
          ) : (
            <>
              <label htmlFor={`policy-${name}`}>{t(`provider-file.policy.${name}`)}</label>
              {words.has(`provider-file.policy.${name}.hint`) ? (
                <p id={`policy-hint-${name}`} className="quiet">
                  {words.template(`provider-file.policy.${name}.hint`)}
                </p>
              ) : null}
              <Single name={name} text={policy[name][0] ?? ''} hinted={words.has(`provider-file.policy.${name}.hint`)} />
            </>
          )}
        </div>
      ))}
    </details>
  );
}

function Single({ name, text, hinted }: { name: PolicyField; text: string; hinted: boolean }) {
  const { t } = useWords();
  const shared = {
    ...{ id: `policy-${name}`, name, defaultValue: text },
    ...(hinted ? { 'aria-describedby': `policy-hint-${name}` } : {}),
  };
  if (policyFields[name] === 'boolean') return <YesNo {...shared} />;
  if (policyFields[name] !== 'list')
    return (
      <input {...shared} type="text" maxLength={500} autoComplete="off" autoCapitalize="none" spellCheck={false} dir="ltr" />
    );
  return (
    <select {...shared}>
      <option value="">{t('provider-file.not-said')}</option>
      {authDataValues.map((one) => (
        <option key={one} value={one}>
          {one}
        </option>
      ))}
    </select>
  );
}

function Several({ given }: { given: readonly string[] }) {
  const { t } = useWords();
  return (
    <fieldset>
      <legend>{t('provider-file.policy.access_policy')}</legend>
      {accessValues.map((one) => (
        <label key={one} className="choice">
          <input type="checkbox" name="access_policy" value={one} defaultChecked={given.includes(one)} /> {one}
        </label>
      ))}
    </fieldset>
  );
}
