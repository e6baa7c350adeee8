import { button, expect, expectNotFound, expectReflow, expectSound, field, fillRow, group, link, refusal, test, visit } from './journey.ts';
import { stage } from './stage/stage.ts';

test('a carrier keeps the LAB, and the public page follows at the next request', async ({ enter, open }) => {
  const { people, labSlug, proposalTitle, key } = await stage('published');
  const carrier = await enter(people.contributor);
  const visitor = await open();
  const page = `/labs/${labSlug}`;
  await visit(visitor, page);
  await visit(carrier, '/maylab');
  await link(carrier, proposalTitle).click();
  await carrier.waitForURL('**/maylab/*');
  await expectSound(carrier);
  const desk = new URL(carrier.url()).pathname;

  await test.step('texts', async () => {
    await field(carrier, 'Résumé').fill('');
    await button(carrier, 'Enregistrer et publier').click();
    await expect(refusal(carrier)).toBeFocused();
    await field(carrier, 'Titre').fill(`Le guichet ${key}`);
    await field(carrier, 'Résumé').fill('Un guichet tenu par ses voisins.');
    await field(carrier, 'Présentation').fill('Ce que fait le LAB.');
    await button(carrier, 'Enregistrer et publier').click();
    await expect(carrier.getByText('La page est enregistrée et publiée')).toBeVisible();
    await expectSound(carrier);
    await visit(visitor, page);
    await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(`Le guichet ${key}`);
    await expect(visitor.getByText('Un guichet tenu par ses voisins.')).toBeVisible();
    await expectReflow(visitor);
  });

  await test.step('a plan, then the start that freezes it', async () => {
    await visit(carrier, `${desk}/plan`);
    await button(carrier, 'Ajouter un jalon').click();
    await fillRow(group(carrier, 'Jalons'), 3, { Jalon: 'Bilan', 'Premier mois': '35', 'Dernier mois': '37' });
    await button(carrier, 'Enregistrer le plan').click();
    await expect(refusal(carrier)).toBeFocused();
    await fillRow(group(carrier, 'Jalons'), 3, { 'Dernier mois': '36' });
    await button(carrier, 'Enregistrer le plan').click();
    await expect(carrier.getByText('Le plan est enregistré')).toBeVisible();
    await visit(carrier, `${desk}/vie`);
    const start = carrier.locator('details').filter({ has: field(carrier, 'Premier jour de l’expérimentation') });
    await start.locator('summary').click();
    await field(start, 'Premier jour de l’expérimentation').fill(new Date().toISOString().slice(0, 10));
    await start.getByRole('button').click();
    await expect(carrier.getByText('En expérimentation').first()).toBeVisible();
    await visit(visitor, page);
    await expect(visitor.getByText('En expérimentation').first()).toBeVisible();
    await expect(visitor.getByText('Bilan').first()).toBeVisible();
  });

  await test.step('the state of a milestone', async () => {
    await visit(carrier, `${desk}/plan`);
    await expect(carrier.getByText('Le plan est figé')).toBeVisible();
    const milestone = carrier.locator('details').filter({ hasText: 'Bilan' });
    await milestone.locator('summary').click();
    await field(milestone, 'Où en est ce jalon').selectOption({ label: 'En cours' });
    await field(milestone, 'En une phrase').fill('Premiers entretiens menés.');
    await button(milestone, 'Enregistrer').click();
    await expect(carrier.getByText('Premiers entretiens menés.').first()).toBeVisible();
    await visit(visitor, page);
    await expect(visitor.getByText('Premiers entretiens menés.')).toBeVisible();
  });

  await test.step('a note of progress', async () => {
    // What machines read of the LAB: the date that stands after its address.
    const changedAt = async (address: string, date: RegExp) => {
      const [, after = ''] = (await (await visitor.request.get(address)).text()).split(new RegExp(`${page}["<]`));
      return new Date(date.exec(after)?.[1] ?? Number.NaN).getTime();
    };
    const [feedBefore, mapBefore] = [await changedAt('/labs/atom.xml', /<updated>([^<]+)</), await changedAt('/sitemap.xml', /<lastmod>([^<]+)</)];
    expect([feedBefore, mapBefore]).not.toContain(Number.NaN);
    await visit(carrier, `${desk}/journal`);
    await field(carrier, 'Titre').fill('Trois samedis');
    await field(carrier, 'Ce que nous avons essayé').fill('Ouvrir le samedi.');
    await field(carrier, 'Ce que nous avons vu').fill('Deux fois plus de monde.');
    await field(carrier, 'Ce que nous avons appris').fill('Le samedi suffit.');
    await button(carrier, 'Publier la note').click();
    await expect(carrier.getByRole('heading', { name: 'Trois samedis' })).toBeVisible();
    await expectSound(carrier);
    await visit(visitor, page);
    await expect(visitor.getByText('Le samedi suffit.')).toBeVisible();
    expect((await changedAt('/labs/atom.xml', /<updated>([^<]+)</)) > feedBefore, 'the feed follows').toBe(true);
    expect((await changedAt('/sitemap.xml', /<lastmod>([^<]+)</)) > mapBefore, 'the map of the site follows').toBe(true);
  });

  await test.step('a need, then met', async () => {
    await visit(carrier, `${desk}/besoins`);
    await field(carrier, 'De quoi avez-vous besoin').fill(`Un local ${key}`);
    await button(carrier, 'Publier ce besoin').click();
    await expect(carrier.getByRole('heading', { name: `Un local ${key}` })).toBeVisible();
    await visit(visitor, page);
    await expect(visitor.getByText(`Un local ${key}`)).toBeVisible();
    await visit(carrier, '/maylab');
    await expect(carrier.getByText(`Un local ${key}`)).toBeVisible();
    await visit(carrier, `${desk}/besoins`);
    await button(carrier, 'C’est trouvé').click();
    await expect(carrier.getByText(/^Trouvé le/)).toBeVisible();
    await expectSound(carrier);
    await visit(visitor, page);
    await expect(visitor.getByText('Trouvé', { exact: true })).toBeVisible();
  });

  await visit(carrier, `${desk}/porteurs`);
  const stranger = await enter(people.expert1);
  await expectNotFound(stranger, desk);
});
