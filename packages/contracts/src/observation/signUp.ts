import { z } from 'zod';
import { queryResultSchema } from './disco.ts';

/** The sign-up form as read, never submitted (XEP-0077 §3.1). */
export const signUpFormSchema = z.object({
  fields: z.array(z.string().max(100)).max(50),
  webUrl: z.string().max(1000).nullable(),
  captcha: z.boolean(),
  emailAsked: z.boolean(),
  instructions: z.string().max(1000).nullable(),
});
export type SignUpForm = z.infer<typeof signUpFormSchema>;

export const signUpBodySchema = z.object({
  kind: z.literal('sign-up'),
  streamFeature: z.boolean(),
  tokenFeature: z.boolean(),
  flows: z.array(z.string().max(100)).max(20),
  form: queryResultSchema(signUpFormSchema).nullable(),
});
export type SignUpBody = z.infer<typeof signUpBodySchema>;
