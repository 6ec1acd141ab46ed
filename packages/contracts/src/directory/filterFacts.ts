import type { Answer } from '../answer.ts';
import type { Finding } from '../finding.ts';
import type { ProviderDetail, ProviderRow } from '../provider.ts';
import type { Assessment, Capability, Grade } from '../report.ts';

/** Whether apps reach it by IPv6. That no address answered there may be our own network's fault, so it proves nothing. */
export function ipv6Answer({ targets }: Grade): Answer {
  const six = targets.filter(({ address }) => address.includes(':'));
  if (six.some(({ failure }) => failure === undefined)) return 'yes';
  return targets.length > 0 && six.length === 0 ? 'no' : 'unknown';
}

/** Whether apps get TLS 1.3 at every target that answered. */
export function tls13Answer(findings: readonly Finding[]): Answer {
  const outcomes = findings
    .filter(({ check, direction }) => check === 'tls-1.3' && direction === 'c2s')
    .map(({ outcome }) => outcome);
  if (outcomes.some((outcome) => outcome === 'fail' || outcome === 'warn')) return 'no';
  return outcomes.includes('pass') ? 'yes' : 'unknown';
}

/** Single facts as `name=answer`, for filters: `captcha`, `email`, `ipv6`, `tls13` and `xep.384`; `busFactor`, `onion` and `language` as declared. */
export function filterFacts({ signUp, grades, findings, xeps = [], fileFacts }: Assessment): string[] {
  return [
    `captcha=${signUp.captcha.answer}`,
    `email=${signUp.emailAsked.answer}`,
    `ipv6=${ipv6Answer(grades.c2s)}`,
    `tls13=${tls13Answer(findings)}`,
    ...xeps.map(({ number, answer }) => `xep.${number}=${answer}`),
    ...declaredFacts(fileFacts),
  ];
}

const declaredFacts = (declared: Assessment['fileFacts']): string[] =>
  declared === undefined
    ? []
    : [
        ...(declared.busFactor === undefined ? [] : [`busFactor=${declared.busFactor}`]),
        ...(declared.onion ? ['onion=yes'] : []),
        ...declared.languages.map((language) => `language=${language}`),
      ];

/** The largest file that may be sent, in bytes; `null` where we don't know. */
export const uploadBytes = (capabilities: readonly Capability[]): number | null =>
  capabilities.find(({ id, unit }) => id === 'upload' && unit === 'bytes')?.value ?? null;

/** What filters look at: a row of the list and its single facts as `name=answer`. */
export interface FilterSubject extends Omit<ProviderRow, 'stale'> {
  facts: ReadonlySet<string>;
}

export const filterSubjectOf = (provider: ProviderDetail): FilterSubject => ({
  ...provider,
  facts: new Set([...(provider.assessment ? filterFacts(provider.assessment) : []), ...(provider.operatorFacts ?? [])]),
});

/** Where the operator is at home: as the operator says, else as the policy does. */
export const operatorCountriesOf = ({ declared, policy }: Pick<ProviderRow, 'declared' | 'policy'>): readonly string[] =>
  declared?.operatorCountries ?? (policy?.operatorCountry === undefined ? [] : [policy.operatorCountry]);
