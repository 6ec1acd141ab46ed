/** Names that nobody can hold in public (RFC 6761, RFC 2606, RFC 9476), beyond those that are no domains at all. */
const special = /(^|\.)(test|example|alt|example\.(com|net|org))$/;

export const isSpecialName = (domain: string): boolean => special.test(domain);
