import type { DeclaredFacts, OperatorFacts } from '@signpost/contracts';

const kinds: Record<NonNullable<OperatorFacts['organization']>, DeclaredFacts['organization'] | null> = {
  person: 'private person',
  'non-profit': 'non-governmental',
  company: 'company',
  'public-body': 'governmental',
  collective: null,
};

/** What an operator says, in the words of lists. */
export function operatorDeclares({
  price,
  organization,
  countries = [],
  operatorCountries = [],
  since,
}: OperatorFacts): DeclaredFacts {
  const kind = organization === undefined ? null : kinds[organization];
  return {
    ...(price === undefined ? {} : { freeOfCharge: price !== 'paid' }),
    ...(kind ? { organization: kind } : {}),
    ...(countries.length === 0 ? {} : { serverLocations: countries }),
    ...(operatorCountries.length === 0 ? {} : { operatorCountries }),
    ...(since === undefined ? {} : { since: `${since}-01-01`.slice(0, 10) }),
  };
}

/** Both together, the operator's word first; nothing where nobody declares anything. */
export function declaredTogether(
  listed: DeclaredFacts | undefined,
  operator: DeclaredFacts | undefined,
): { declared?: DeclaredFacts } {
  const declared = { ...listed, ...operator };
  return listed === undefined && Object.keys(declared).length === 0 ? {} : { declared };
}
