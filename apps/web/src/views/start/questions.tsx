import { type ChooseQuery, devices, wishes, wishesOf } from '@signpost/contracts';
import { useWords } from '../../page/PageContext.tsx';

interface Props {
  answers: ChooseQuery;
}

interface RadiosProps {
  name: 'device' | 'signUp';
  value: string | undefined;
  options: { value: string; text: string }[];
}

/** "I don't care" comes first, and is chosen unless something else was. */
function Radios({ name, value = '', options }: RadiosProps) {
  const { t } = useWords();
  return (
    <fieldset className="options" aria-labelledby="question">
      {[{ value: '', text: t('start.any') }, ...options].map((option) => (
        <label key={option.value}>
          <input type="radio" name={name} value={option.value} defaultChecked={option.value === value} /> {option.text}
        </label>
      ))}
    </fieldset>
  );
}

export function DeviceQuestion({ answers }: Props) {
  const { t } = useWords();
  const options = devices.map((device) => ({ value: device, text: t(`start.device.${device}`) }));
  return <Radios name="device" value={answers.device} options={options} />;
}

export function WantQuestion({ answers }: Props) {
  const { t } = useWords();
  const ticked = wishesOf(answers);
  return (
    <fieldset className="options" aria-labelledby="question">
      <p className="quiet">{t('start.want.hint')}</p>
      {wishes.map((wish) => (
        <label key={wish}>
          <input type="checkbox" name="want" value={wish} defaultChecked={ticked.includes(wish)} /> {t(`start.want.${wish}`)}
        </label>
      ))}
    </fieldset>
  );
}

export function PlaceQuestion({ answers }: Props) {
  const { t } = useWords();
  return (
    <fieldset className="options" aria-labelledby="question">
      <label className="field">
        <span>{t('start.place.in')}</span>
        <input name="country" defaultValue={answers.country} maxLength={60} autoComplete="off" aria-describedby="place-hint" />
      </label>
      <label className="field">
        <span>{t('start.place.not-in')}</span>
        <input
          name="notCountry"
          defaultValue={answers.notCountry}
          maxLength={60}
          autoComplete="off"
          aria-describedby="place-hint"
        />
      </label>
      <p id="place-hint" className="quiet">
        {t('start.place.hint')}
      </p>
    </fieldset>
  );
}

export function SignUpQuestion({ answers }: Props) {
  const { t } = useWords();
  const options = (['app', 'page'] as const).map((way) => ({ value: way, text: t(`start.sign-up.${way}`) }));
  return (
    <>
      <Radios name="signUp" value={answers.signUp} options={options} />
      <label className="options-more">
        <input type="checkbox" name="paid" value="ok" defaultChecked={answers.paid === 'ok'} /> {t('start.sign-up.paid')}
      </label>
    </>
  );
}
