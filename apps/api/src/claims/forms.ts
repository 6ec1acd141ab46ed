import { cleanTextSchema, type OperatorFacts, oneLine, operatorFactsSchema, parseDomain } from '@signpost/contracts';
import { z } from 'zod';

/** Fields of a form: each once or several times. */
export type Form = Record<string, string | string[] | undefined>;

const many = (value: Form[string]): string[] => [value ?? []].flat();
const words = (value: Form[string]): string[] =>
  many(value)
    .join(' ')
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((word) => word !== '');
const one = (value: Form[string]): string | undefined => many(value)[0]?.trim() || undefined;
const yesNo = (value: Form[string]): boolean | undefined => ({ yes: true, no: false })[one(value) ?? ''];

/** The facts of a form; what was left empty is not said. `null` where something is not as it should be. */
export function readFacts(form: Form): OperatorFacts | null {
  const lists = {
    languages: words(form.languages),
    countries: words(form.countries),
    operatorCountries: words(form.operatorCountries),
  };
  const single = ['price', 'admission', 'organization', 'onion', 'since', 'funding', 'webClient'] as const;
  const given: Record<string, unknown> = { phoneAsked: yesNo(form.phoneAsked) };
  for (const name of single) given[name] = one(form[name]);
  if (typeof given.funding === 'string') given.funding = oneLine(given.funding);
  for (const [name, list] of Object.entries(lists)) given[name] = list.length > 0 ? list : undefined;
  const parsed = operatorFactsSchema.safeParse(
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  );
  return parsed.success ? parsed.data : null;
}

export const wideLevelsSchema = z.array(z.enum(['all', 'active', 'rooms']));
export const readLevels = (form: Form) => wideLevelsSchema.safeParse(many(form.level)).data ?? null;

const answerSchema = z.object({
  check: z.string().regex(/^[a-z0-9.-]{1,80}$/),
  direction: z.enum(['c2s', 's2s']).nullable(),
});

/** A finding as a form names it: `check` or `check direction`. */
export function readFinding(form: Form): z.infer<typeof answerSchema> | null {
  const [check, direction = null] = (one(form.finding) ?? '').split(' ');
  return answerSchema.safeParse({ check, direction }).data ?? null;
}

const answerText = cleanTextSchema(500);
export const readAnswer = (form: Form): string | null => answerText.safeParse(oneLine(many(form.text)[0] ?? '')).data ?? null;

const password = z.string().min(1).max(500);

/** An account of the domain itself: nobody gives us one of somebody else's server. */
export function readAccount(form: Form, domain: string): { jid: string; password: string } | null {
  const jid = one(form.jid) ?? '';
  const [, user = '', host = ''] = /^([^\s@/"&'<>:]{1,200})@([^\s@/]{1,253})$/u.exec(jid) ?? [];
  const given = password.safeParse(many(form.password)[0]);
  const parsed = parseDomain(host);
  if (user === '' || !given.success || !parsed.ok || parsed.domain !== domain) return null;
  return { jid: `${user}@${domain}`, password: given.data };
}

/** The address of a room on the domain or below it, bare and in lower case. */
export function readRoom(form: Form, domain: string): string | null {
  const address = (one(form.address) ?? '').toLowerCase();
  const [, host = ''] = /^[^\s@/]{1,300}@([a-z0-9.-]{1,253})$/u.exec(address) ?? [];
  return host === domain || host.endsWith(`.${domain}`) ? address : null;
}
