/** Extensions that we read (RFC 5280 §4.2.1, RFC 6962 §3.3). */
export const extensionOids = {
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  extendedKeyUsage: '2.5.29.37',
  signedTimestamps: '1.3.6.1.4.1.11129.2.4.2',
} as const;

export const keyUsageNames: Readonly<Record<string, string>> = {
  '1.3.6.1.5.5.7.3.1': 'serverAuth',
  '1.3.6.1.5.5.7.3.2': 'clientAuth',
  '2.5.29.37.0': 'anyExtendedKeyUsage',
};
