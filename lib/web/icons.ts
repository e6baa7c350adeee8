import 'server-only';
import type { Metadata, MetadataRoute } from 'next';
import { brand } from '@/lib/web/brand.ts';

/** The mark that the portal draws for itself; `npm run draw:mesh` makes its icons. */
const workingMark = '/brand/mark.svg';

/** Icons that pages name. Another mark, set by configuration, is its own icon at every size. */
export function siteIcons(): Pick<Metadata, 'icons'> {
  const { mark } = brand();
  if (mark !== workingMark) return { icons: { icon: mark, apple: mark } };
  return {
    icons: {
      icon: [
        { url: '/favicon.ico', sizes: '32x32' },
        { url: '/icons/icon.svg', type: 'image/svg+xml' },
      ],
      apple: '/icons/apple-touch-icon.png',
    },
  };
}

/** Icons of the site once added to a screen. */
export function manifestIcons(): MetadataRoute.Manifest['icons'] {
  const { mark } = brand();
  if (mark !== workingMark) return [{ src: mark, sizes: 'any' }];
  return [
    { src: '/icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: '/icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ];
}
