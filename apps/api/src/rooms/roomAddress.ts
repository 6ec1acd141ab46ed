import { z } from 'zod';

/** A bare JID with a local part, in small letters (RFC 7622). */
export const roomAddressSchema = z
  .string()
  .max(700)
  .regex(/^[^\s"&'/:<>@\p{C}]{1,500}@[^\s"&'/:<>@\p{C}]{1,300}$/u, 'not the address of a room')
  .transform((address) => address.toLowerCase());

export const roomParams = z.object({ address: roomAddressSchema.describe('Address of the room, room@service') });
