import { type DocumentProps, Head, Html, Main, NextScript } from 'next/document';
import { drawPage } from '../page/drawPage.tsx';
import { directionOf } from '../words/directionOf.ts';

const latin = new URL('@fontsource-variable/geologica/files/geologica-latin-wght-normal.woff2', import.meta.url);
const cyrillic = new URL('@fontsource-variable/geologica/files/geologica-cyrillic-wght-normal.woff2', import.meta.url);
const icon = '/icon.svg';

export default function Document({ locale = 'en' }: DocumentProps) {
  return (
    <Html lang={locale} dir={directionOf(locale)}>
      <Head>
        <link
          rel="preload"
          href={String(locale === 'ru' ? cyrillic : latin)}
          as="font"
          type="font/woff2"
          crossOrigin="anonymous"
        />
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

Document.getInitialProps = drawPage;
