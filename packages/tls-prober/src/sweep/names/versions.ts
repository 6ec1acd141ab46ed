/** Protocol versions, oldest first, by the number on the wire. */
export const versionCodes = { SSLv3: 0x0300, TLSv1: 0x0301, 'TLSv1.1': 0x0302, 'TLSv1.2': 0x0303, 'TLSv1.3': 0x0304 } as const;
export type VersionName = keyof typeof versionCodes;

export const versionNames = Object.keys(versionCodes) as VersionName[];

export const versionOf = (code: number): VersionName | null => versionNames.find((name) => versionCodes[name] === code) ?? null;
