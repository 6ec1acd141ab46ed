import { describe, expect, it } from 'vitest';
import { parseNmap } from './parseNmap.ts';
import { parseSslscan } from './parseSslscan.ts';
import { parseTestssl } from './parseTestssl.ts';

describe("other scanners' reports", () => {
  it('sslscan', () => {
    const xml = `<document title="SSLScan Results" version="2.0.7" web="x">
      <protocol type="ssl" version="3" enabled="0" /><protocol type="tls" version="1.0" enabled="1" />
      <cipher status="preferred" sslversion="TLSv1.3" bits="128" cipher="X" id="0x1301" curve="25519" />
      <cipher status="accepted" sslversion="TLSv1.0" bits="128" cipher="Y" id="0x002F" />
      <group sslversion="TLSv1.3" bits="128" name="secp256r1 (NIST P-256)" id="0x0017" />
      <group sslversion="TLSv1.2" bits="128" name="x25519" id="0x001d" />
      <certificate type="short"><signature-algorithm>sha256WithRSAEncryption</signature-algorithm><pk error="false" type="RSA" bits="2048" />
        <subject><![CDATA[a.example]]></subject><altnames><![CDATA[DNS:a.example, DNS:b.example]]></altnames>
        <not-valid-after>Nov 18 14:58:26 2036 GMT</not-valid-after></certificate></document>`;
    expect(parseSslscan(xml)).toEqual({
      peer: 'sslscan',
      peerVersion: '2.0.7',
      versions: { SSLv3: false, TLSv1: true },
      suites: { 'TLSv1.3': ['1301'], TLSv1: ['002f'] },
      groups: [
        { family: 'tls13', how: 'all', names: ['secp256r1'] },
        { family: 'legacy', how: 'all', names: ['X25519'] },
      ],
      certificates: [
        {
          keyType: 'RSA',
          keyBits: 2048,
          signatureAlgorithm: 'sha256WithRSAEncryption',
          names: ['a.example', 'b.example'],
          notAfter: '2036-11-18T14:58:26.000Z',
        },
      ],
    });
  });

  it('nmap', () => {
    const lines = ['', '  TLSv1.2: ', '    ciphers: ', '      TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256 (secp256r1) - A'];
    const more = [
      '      TLS_DHE_RSA_WITH_AES_128_CBC_SHA (dh 1024) - F',
      '  TLSv1.3: ',
      '      TLS_AKE_WITH_AES_128_GCM_SHA256 (ecdh_x25519) - A',
    ];
    const output = [...lines, ...more].join('&#xa;');
    const xml = `<nmaprun scanner="nmap" version="7.93" xmloutputversion="1.05"><script id="ssl-cert" output="x"><elem key="bits">256</elem><elem key="type">ec</elem>
      <elem key="sha1">ab</elem><elem key="sig_algo">ecdsa-with-SHA256</elem><elem key="notAfter">2027-02-19T14:58:26</elem></script>
      <script id="ssl-enum-ciphers" output="${output}"></script></nmaprun>`;
    expect(parseNmap(xml)).toMatchObject({
      peerVersion: '7.93',
      versions: { SSLv3: false, TLSv1: false, 'TLSv1.1': false, 'TLSv1.2': true, 'TLSv1.3': true },
      suites: { 'TLSv1.2': ['c02f', '0033'], 'TLSv1.3': ['1301'] },
      groups: [
        { family: 'legacy', how: 'seen', names: ['secp256r1'] },
        { family: 'tls13', how: 'seen', names: ['X25519'] },
      ],
      certificates: [{ keyBits: 256, keyType: 'ec', notAfter: '2027-02-19T14:58:26.000Z' }],
    });
  });

  it('nmap that saw nothing says nothing', () => {
    expect(parseNmap('<nmaprun version="7.93"></nmaprun>')).toMatchObject({ versions: {}, suites: {}, certificates: [] });
  });

  it('testssl.sh', () => {
    const entries = {
      SSLv3: 'not offered (OK)',
      TLS1_2: 'offered',
      TLS1_3: 'offered with final',
      'cipher-tls1_2_x9c': 'TLSv1.2   x9c ...',
      'cipher-tls1_3_x1301': 'TLSv1.3 ...',
      FS_ECDHE_curves: 'prime256v1 X25519',
      'cert_keySize <cert#1>': 'EC 256 bits (curve P-256)',
      'cert_fingerprintSHA256 <cert#1>': 'ABCD',
      'cert_subjectAltName <cert#1>': 'a.example *.a.example',
    };
    const json = JSON.stringify(Object.entries(entries).map(([id, finding]) => ({ id, finding, severity: 'INFO' })));
    expect(parseTestssl(json, '3.2.1')).toMatchObject({
      peerVersion: '3.2.1',
      versions: { SSLv3: false, 'TLSv1.2': true, 'TLSv1.3': true },
      suites: { 'TLSv1.2': ['009c'], 'TLSv1.3': ['1301'] },
      groups: [{ family: 'any', how: 'all', names: ['secp256r1', 'X25519'] }],
      certificates: [{ sha256: 'abcd', keyType: 'EC', keyBits: 256, names: ['a.example', '*.a.example'] }],
    });
  });
});
