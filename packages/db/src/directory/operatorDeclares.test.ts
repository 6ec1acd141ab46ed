import { declaredFactsSchema } from '@signpost/contracts';
import { expect, it } from 'vitest';
import { declaredTogether, operatorDeclares } from './operatorDeclares.ts';

it('says what an operator says in the words of lists', () => {
  const told = operatorDeclares({
    price: 'donations',
    organization: 'non-profit',
    countries: ['de'],
    since: '2014-03',
    languages: ['de'],
  });
  expect(told).toEqual({ freeOfCharge: true, organization: 'non-governmental', serverLocations: ['de'], since: '2014-03-01' });
  expect(declaredFactsSchema.parse(told)).toEqual(told);
  expect(operatorDeclares({ price: 'paid', organization: 'collective', since: '2014' })).toEqual({
    freeOfCharge: false,
    since: '2014-01-01',
  });
});

it('lets the operator’s word go before that of lists', () => {
  expect(declaredTogether({ since: '2001-01-01', freeOfCharge: true }, { freeOfCharge: false })).toEqual({
    declared: { since: '2001-01-01', freeOfCharge: false },
  });
  expect(declaredTogether(undefined, {})).toEqual({});
});
