import { expect, it } from 'vitest';
import { asHtml } from '@/components/map/as-html.ts';

it('a text shown by Leaflet is that text, whatever the file of contours is called', () => {
  expect(asHtml('<img src=x onerror="alert(1)">.geojson & cie')).toBe('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;.geojson &amp; cie');
  expect(asHtml('IGN, Admin Express, 2018')).toBe('IGN, Admin Express, 2018');
});
