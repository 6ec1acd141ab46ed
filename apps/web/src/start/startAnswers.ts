import { type ChooseQuery, chooseQuerySchema, wishes } from '@signpost/contracts';

type RawQuery = Readonly<Record<string, string | string[] | undefined>>;
export const questionCount = 4;
const names = ['device', 'want', 'country', 'notCountry', 'signUp', 'paid', 'seed'] as const;

/** The answers given so far. What cannot be read counts as not cared about. */
export function readAnswers(raw: RawQuery): ChooseQuery {
  const given = names.map((name) => [name, tidy(name, raw[name])] as const).filter(([, value]) => value !== '');
  const good = given.filter(([name, value]) => chooseQuerySchema.safeParse({ [name]: value }).success);
  return chooseQuerySchema.parse(Object.fromEntries(good));
}

function tidy(name: (typeof names)[number], value: string | string[] | undefined): string {
  const text = [value ?? []].flat().join(',').slice(0, 200).toLowerCase();
  if (name === 'want') return wishes.filter((wish) => text.split(',').includes(wish)).join(',');
  if (name === 'country' || name === 'notCountry')
    return [...new Set(text.match(/\b[a-z]{2}\b/g) ?? [])].sort().slice(0, 12).join(',');
  return text;
}

export const readStep = (raw: RawQuery): number => {
  const step = Number([raw.step ?? []].flat()[0] ?? 1);
  return Number.isInteger(step) && step >= 1 && step <= questionCount ? step : 1;
};

const search = (answers: ChooseQuery, more: Record<string, string> = {}): string => {
  const params = new URLSearchParams();
  for (const name of names) if (answers[name] !== undefined) params.set(name, answers[name]);
  for (const [name, value] of Object.entries(more)) params.set(name, value);
  return params.size === 0 ? '' : `?${params.toString().replaceAll('%2C', ',')}`;
};

export const stepHref = (step: number, answers: ChooseQuery): string =>
  `/start${search(answers, step === 1 ? {} : { step: String(step) })}`;
export const resultHref = (answers: ChooseQuery): string => `/start/result${search(answers)}`;

/** A seed of its own for each visitor and day. */
export const freshSeed = (now: Date, random: () => number = Math.random): string =>
  `${now.toISOString().slice(0, 10)}-${Math.floor(random() * 36 ** 4).toString(36)}`;
