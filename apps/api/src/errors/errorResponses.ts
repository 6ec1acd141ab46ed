import { apiErrorSchema } from '@signpost/contracts';

const errorResponse = (description: string) => ({ description, content: { 'application/json': { schema: apiErrorSchema } } });

/** The errors of every route, for its schema. */
export const errorResponsesWithout404 = {
  400: errorResponse('Something in the address is not as it should be'),
  429: errorResponse('Too many requests from you; Retry-After says how long to wait'),
  500: errorResponse('Something went wrong on our side'),
  503: errorResponse('We have more to do than we can; Retry-After says how long to wait'),
};

/** Those of a route that may not have what is asked. */
export const errorResponses = { ...errorResponsesWithout404, 404: errorResponse('There is no such thing') };
