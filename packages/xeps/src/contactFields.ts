/** Kinds of contact address that XEP-0157 names; servers may print other fields, which are not believed. */
export const contactKinds = ['abuse', 'admin', 'feedback', 'sales', 'security', 'status', 'support'] as const;

export const isContactField = (name: string): boolean => contactKinds.some((kind) => name === `${kind}-addresses`);
