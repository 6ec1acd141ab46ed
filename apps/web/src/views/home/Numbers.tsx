import { Ago } from '../../components/Ago.tsx';
import { usePage } from '../../page/PageContext.tsx';
import { numberFormat } from '../../words/formats.ts';

/** What was really counted; nothing is rounded up. */
export function Numbers() {
  const { words, service } = usePage();
  if (!service) return null;
  const number = (value: number) => numberFormat(words.locale, {}).format(value);
  const { listed, probed } = service.providers;
  const { rooms } = service;
  return (
    <section className="numbers" aria-label={words.t('home.numbers')}>
      <dl>
        <div>
          <dt>{words.count('home.numbers.listed', listed)}</dt>
          <dd>{number(listed)}</dd>
        </div>
        <div>
          <dt>{rooms === undefined ? words.count('home.numbers.probed', probed) : words.count('home.numbers.rooms', rooms)}</dt>
          <dd>{number(rooms ?? probed)}</dd>
        </div>
        <div>
          <dt>{words.t('home.numbers.last')}</dt>
          <dd>{service.lastProbeAt ? <Ago at={service.lastProbeAt} /> : words.t('home.numbers.never')}</dd>
        </div>
      </dl>
    </section>
  );
}
