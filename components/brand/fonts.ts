import localFont from 'next/font/local';

/** Latin subsets only, two files a page, fallbacks of the same metrics so that nothing moves. */
const display = localFont({
  src: '../../node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2',
  variable: '--typeface-display',
  weight: '200 800',
  display: 'swap',
  adjustFontFallback: 'Arial',
});

const text = localFont({
  src: '../../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  variable: '--typeface-text',
  weight: '200 800',
  display: 'swap',
  adjustFontFallback: 'Arial',
});

/** Classes of `<html>` that make both typefaces available to the stylesheet. */
export const typefaces = `${display.variable} ${text.variable}`;
