import { expect, test } from 'vitest';
import { failureHeaders, failurePage } from '@/lib/web/failure-page.ts';

test('the apology names the incident, in the language of the address', () => {
  expect(failurePage('fr', 'a1b2c3d4')).toContain('<p>Référence de l’incident <code>a1b2c3d4</code></p>');
  expect(failurePage('en', 'a1b2c3d4')).toContain('<p>Incident reference <code>a1b2c3d4</code></p>');
  expect(failurePage('en', 'a1b2c3d4')).toContain('<html lang="en">');
});

test('the apology needs no script', () => {
  expect(failurePage('fr', 'a1b2c3d4')).not.toContain('<script');
  expect(failureHeaders['Content-Security-Policy']).toContain("script-src 'self';");
});
