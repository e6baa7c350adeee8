import { expect, expectAccessibleInDark, expectReflow, link, test, visit } from './journey.ts';

test('the Mayenne is drawn from one file that all pages share and that never changes', async ({ page }) => {
  const answers: string[] = [];
  const policies: string[] = [];
  page.on('response', (response) => {
    const { pathname, searchParams } = new URL(response.url());
    if (pathname !== '/api/carte/territoires.svg') return;
    answers.push(`${response.status()} ${searchParams.has('v')} ${response.headers()['cache-control']}`);
    policies.push(response.headers()['content-security-policy'] ?? '');
  });

  await visit(page, '/territoires');
  const drawing = page.getByRole('group').filter({ has: link(page, 'Coëvrons') });
  await expect(drawing.getByRole('link')).toHaveCount(10);
  // The fields of a territory come from the other file: they have a size once they are drawn.
  const size = await drawing.locator('use').first().evaluate((fields: SVGUseElement) => fields.getBBox().width);
  expect(size).toBeGreaterThan(20);
  expect(answers).toEqual(['200 true public, max-age=31536000, immutable']);
  expect(policies).toEqual(["default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"]);
  await expect(page.getByText('Tracé approximatif, calculé par le portail')).toBeVisible();
  await expectReflow(page);
  await expectAccessibleInDark(page);

  await link(drawing, 'Coëvrons').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Coëvrons');

  await page.goto('/');
  const fields = page.locator('.home-territories a use');
  await expect(fields).toHaveCount(10);
  expect(await fields.last().evaluate((territory: SVGUseElement) => territory.getBBox().width)).toBeGreaterThan(10);
});
