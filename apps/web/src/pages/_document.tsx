import { Head, Html, Main, NextScript } from 'next/document';

const latin = new URL('@fontsource-variable/geologica/files/geologica-latin-wght-normal.woff2', import.meta.url);
const icon = '/icon.svg';

export default function Document() {
  return (
    <Html>
      <Head>
        <link rel="preload" href={String(latin)} as="font" type="font/woff2" crossOrigin="anonymous" />
        <link rel="icon" href={icon} type="image/svg+xml" />
        <meta name="color-scheme" content="light dark" />
      </Head>
      <body>
        <Main />
        <NextScript />
      </body>
    </Html>
  );
}
