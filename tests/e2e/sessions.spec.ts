import { button, expect, expectSound, field, link, refusal, signInByMail, test, visit } from './journey.ts';
import { stage } from './stage/stage.ts';

test('a session closed in one browser is closed in the other at its next request', async ({ enter }) => {
  const { people } = await stage('written');
  const here = await enter(people.contributor);
  const there = await enter(people.contributor);
  await visit(there, '/mon-espace/sessions');
  await visit(here, '/mon-espace/sessions');
  await expect(here.getByRole('row')).toHaveCount(3);
  await expect(here.getByText('Celle-ci')).toHaveCount(1);
  await here.getByRole('button', { name: /^Fermer la session/ }).click();
  await expect(here.getByRole('row')).toHaveCount(2);
  await expectSound(here);
  await there.goto('/mon-espace/cahiers');
  await there.waitForURL('**/connexion?retour=**');
  await expectSound(there);
  await here.goto('/mon-espace/cahiers');
  await expect(here).toHaveURL(/\/mon-espace\/cahiers$/);
});

test('all the other sessions are closed at once, and one leaves from anywhere', async ({ enter }) => {
  const { people } = await stage('written');
  const here = await enter(people.contributor);
  const others = [await enter(people.contributor), await enter(people.contributor)];
  await visit(here, '/mon-espace/sessions');
  await button(here, 'Fermer toutes les autres sessions').click();
  await expect(here.getByRole('row')).toHaveCount(2);
  for (const other of others) {
    await other.goto('/mon-espace');
    await other.waitForURL('**/connexion?retour=**');
  }
  await button(here, 'Se déconnecter').click();
  await here.waitForURL((url) => !url.pathname.startsWith('/mon-espace'));
  expect((await here.context().cookies()).filter(({ name }) => name.includes('session'))).toEqual([]);
  await here.goto('/mon-espace');
  await here.waitForURL('**/connexion?retour=**');
});

test('a link by mail serves once, and brings back to the page that was asked', async ({ open }) => {
  const email = `lien-${crypto.randomUUID()}@parcours.example`;
  const page = await open();
  await page.goto('/mon-espace/cahiers/nouveau');
  await page.waitForURL('**/connexion?retour=**');
  await field(page, 'Votre adresse électronique').fill('pas une adresse');
  await button(page, 'Recevoir le lien').click();
  await expect(refusal(page)).toBeFocused();
  await expect(field(page, 'Votre adresse électronique')).toHaveValue('pas une adresse');
  await expectSound(page);
  await field(page, 'Votre adresse électronique').fill(email);
  await button(page, 'Recevoir le lien').click();
  await page.waitForURL('**/connexion/envoye');
  await page.goto('/connexion/demonstration/messages');
  const address = (await page.getByRole('article').filter({ hasText: `À ${email}` }).getByRole('link').first().getAttribute('href')) ?? '';
  // A scanner of mails that follows the link does not use it up.
  expect((await page.request.get(address)).status()).toBe(200);
  await visit(page, address);
  await button(page, 'Entrer').click();
  await page.waitForURL('**/mon-espace/cahiers/nouveau');
  await expect(link(page, 'Inscrire mon organisation')).toBeVisible();

  const other = await open();
  await visit(other, address);
  await button(other, 'Entrer').click();
  await other.waitForURL('**/connexion/erreur**');
  await expectSound(other);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Ce lien ne sert plus');
});

test('signing in by mail opens an account, which names itself', async ({ open }) => {
  const page = await open();
  await signInByMail(page, `nouvelle-${crypto.randomUUID()}@parcours.example`);
  await visit(page, '/mon-espace/profil');
  await field(page, 'Votre nom').fill('Une nouvelle venue');
  await button(page, 'Enregistrer').click();
  await expect(page.getByText('Profil enregistré')).toBeVisible();
  await expectSound(page);
});
