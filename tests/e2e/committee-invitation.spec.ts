import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright/test';

import { button, expect, expectNotFound, expectReflow, expectSound, field, fillRow, group, link, refusal, signInByMail, test, visit } from './journey.ts';

const status = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words });
/** A commission of the demonstration: what these journeys do in it, they undo. */
const commissionSlug = 'commission-terre-solidaire-et-de-valeurs';
const commissionName = 'Commission Terre solidaire et de valeurs';
const composition = `/comite/commissions/${commissionSlug}/composition`;
const chairName = 'Présidente de la commission Terre solidaire';
const nextYear = new Date().getFullYear() + 1;

/** The address of the invitation, as the mail to this person gives it. */
async function invitationFor(page: Page, email: string): Promise<string> {
  await page.goto('/connexion/demonstration/messages');
  const mail = page.getByRole('article').filter({ hasText: `À ${email}` }).filter({ hasText: 'Invitation à siéger' }).first();
  await expect(mail).toContainText('Les liens d’intérêts d’abord');
  const address = await mail.getByRole('link', { name: /\/comite\/invitations\// }).getAttribute('href');
  return new URL(address ?? '', page.url()).pathname;
}

async function invite(page: Page, email: string, lastDay = ''): Promise<void> {
  const form = page.getByRole('form', { name: 'Inviter quelqu’un' });
  await field(form, 'Adresse électronique').fill(email);
  await field(form, 'Nom').fill('Alix Fictive');
  await field(form, 'Fonction').fill('Médiatrice');
  await field(form, 'Dernier jour du mandat').fill(lastDay);
  await field(form, 'Quelques mots').fill('Votre regard nous manque.');
  await button(form, 'Envoyer l’invitation').click();
}

test('somebody is invited, accepts, reads the guide, says what they know, and is seen by the chair, who ends their mandate', async ({ enter, open }) => {
  test.setTimeout(240_000);
  const email = `invitee-${randomBytes(4).toString('hex')}@parcours.example`;
  const chair = await enter(chairName);
  const guest = await open();

  await test.step('the chair invites by e-mail, once', async () => {
    await visit(chair, `/comite/commissions/${commissionSlug}`);
    await link(chair, 'Composition').click();
    await chair.waitForURL(`**${composition}`);
    await expectSound(chair);
    await invite(chair, 'sans-arobase');
    await expect(refusal(chair)).toBeFocused();
    await expect(field(chair, 'Quelques mots')).toHaveValue('Votre regard nous manque.');
    await expectSound(chair);
    await invite(chair, email, `${nextYear}-06-30`);
    await chair.waitForURL('**?fait=invitation');
    await expect(status(chair, 'L’invitation est partie par courriel')).toBeVisible();
    await expect(chair.getByRole('row', { name: email })).toContainText('Attend sa réponse');
    await expectSound(chair);
    await expectReflow(chair);
    await invite(chair, email);
    await expect(refusal(chair)).toContainText('Une invitation attend déjà sa réponse.');
  });

  await test.step('the guest signs in with that address, gives a name and accepts', async () => {
    const address = await invitationFor(guest, email);
    await guest.goto(address);
    await guest.waitForURL('**/connexion?retour=*');
    await signInByMail(guest, email);
    await visit(guest, address);
    await expect(guest.getByRole('heading', { level: 1 })).toContainText(commissionName);
    await expectReflow(guest);
    await field(guest, 'Votre nom').fill('');
    await button(guest, 'Accepter et lire le guide').press('Enter');
    await expect(refusal(guest)).toBeFocused();
    await field(guest, 'Votre nom').fill(`Alix ${email.slice(8, 16)}`);
    await button(guest, 'Accepter et lire le guide').press('Enter');
    await guest.waitForURL('**/comite/guide?fait=accepte');
    await expect(guest.getByRole('heading', { level: 1 })).toHaveText('Guide du premier jour');
    await expectSound(guest);
    await expectReflow(guest);
    await expect(guest.getByText(chairName)).toBeVisible();
  });

  await test.step('the guide sends them to say what they know', async () => {
    await link(guest, 'Déclarer mon expertise').click();
    await guest.waitForURL('**/comite/profil');
    await expectSound(guest);
    await field(guest, 'Inclusion numérique').selectOption('practitioner');
    await field(guest, 'Propositions que vous pouvez').fill('500');
    await button(guest, 'Enregistrer mon expertise').click();
    await expect(refusal(guest)).toBeFocused();
    await expect(field(guest, 'Inclusion numérique')).toHaveValue('practitioner');
    await field(guest, 'Propositions que vous pouvez').fill('5');
    await button(guest, 'Enregistrer mon expertise').click();
    await guest.waitForURL('**?fait=expertise');
    await expect(status(guest, 'Votre expertise est enregistrée')).toBeVisible();
    await expect(field(guest, 'Inclusion numérique')).toHaveValue('practitioner');
    await expectSound(guest);
    await link(guest, 'Guide du premier jour').click();
    await guest.waitForURL('**/comite/guide');
    await expect(guest.getByText('Vous êtes à jour')).toBeVisible();
  });

  await test.step('the chair sees them, prolongs their mandate, then ends it', async () => {
    await visit(chair, composition);
    const seat = chair.getByRole('row', { name: email });
    await expect(seat).toContainText(`30 juin ${nextYear}`);
    await seat.getByText('Changer').click();
    await field(seat, 'Nouveau dernier jour').fill(`${nextYear}-12-31`);
    await button(seat, 'Prolonger').click();
    await chair.waitForURL('**?fait=prolongation');
    await expect(status(chair, 'Le mandat est prolongé')).toBeVisible();
    await expect(seat).toContainText(`31 décembre ${nextYear}`);
    await seat.getByText('Changer').click();
    await seat.getByText('Mettre fin au mandat').first().click();
    await expectSound(chair);
    await button(seat, 'Mettre fin au mandat').click();
    await chair.waitForURL('**?fait=fin');
    await expect(status(chair, 'Le mandat a pris fin')).toBeVisible();
    await expect(seat).toHaveCount(0);
    await expectNotFound(guest, '/comite/guide');
    await expectNotFound(guest, '/comite/profil');
  });
});

test('without JavaScript, an invitation is sent, shown to nobody else, sent again, and declined with a reason', async ({ enter, open }) => {
  test.setTimeout(180_000);
  const email = `invitee-${randomBytes(4).toString('hex')}@parcours.example`;
  const plain = { javaScriptEnabled: false };
  const [chair, guest] = [await open(plain), await open(plain)];
  await chair.goto('/connexion/demonstration');
  await button(chair, `Entrer comme ${chairName}`).click();
  await chair.goto(composition);
  await invite(chair, email);
  await expect(status(chair, 'L’invitation est partie par courriel')).toBeVisible();
  await chair.getByRole('row', { name: email }).getByRole('button', { name: /^Renvoyer/ }).click();
  await expect(status(chair, 'L’invitation est repartie')).toBeVisible();

  const address = await invitationFor(guest, email);
  const stranger = await enter('Déléguée d’un collectif de hameaux fictif');
  await visit(stranger, address);
  const told = await stranger.getByRole('main').innerText();
  await visit(stranger, '/comite/invitations/01890000-0000-7000-8000-000000000000');
  expect(await stranger.getByRole('main').innerText()).toBe(told);
  await expectNotFound(stranger, composition);

  await signInByMail(guest, email);
  await guest.goto(address);
  await guest.getByText('Décliner', { exact: true }).click();
  await button(guest, 'Décliner l’invitation').click();
  await expect(refusal(guest)).toContainText('Dites pourquoi, en quelques mots.');
  await field(guest, 'Votre raison').fill('Pas le temps cette année.');
  await button(guest, 'Décliner l’invitation').click();
  await expect(status(guest, 'Votre réponse est partie')).toBeVisible();
  await chair.goto(composition);
  await chair.getByText('1 invitation déclinée ou retirée').click();
  await expect(chair.getByRole('row', { name: email })).toContainText('Pas le temps cette année.');
});

test('a rubric is begun from another, refused while incomplete, written by two people without a loss, published, compared, and read by managers', async ({ enter }) => {
  test.setTimeout(240_000);
  const name = `Grille du parcours ${randomBytes(3).toString('hex')}`;
  const page = await enter('Administratrice');
  const useful = (tab: Page) => tab.locator('details').filter({ hasText: 'Utile' }).first();
  const gloss = (tab: Page) => field(group(tab, 'En une phrase').first(), 'Français');
  const unfold = async (tab: Page) => useful(tab).locator('summary').first().click();

  await visit(page, '/gestion');
  await page.getByRole('heading', { level: 2 }).getByRole('link', { name: 'Grilles' }).click();
  await page.waitForURL('**/gestion/grilles');
  await expectSound(page);
  await expectReflow(page);
  await page.getByText('Créer une autre grille').first().click();
  await field(page, 'Nom de la grille').fill(name);
  await field(page, 'Partir de').last().selectOption({ label: 'Les quatre critères, version 1' });
  await button(page, 'Créer la grille').click();
  await page.waitForURL('**?fait=commence');
  await expect(status(page, 'Le brouillon est prêt')).toBeVisible();
  await expectSound(page);
  const draft = new URL(page.url()).pathname;

  await test.step('publishing an incomplete version leads to what is missing', async () => {
    await unfold(page);
    await gloss(page).fill('');
    await page.getByText('Publier cette version').click();
    await button(page, 'Publier définitivement').click();
    await expect(refusal(page)).toBeFocused();
    await refusal(page).getByRole('link', { name: /Utile, en une phrase/ }).click();
    await expect(gloss(page)).toBeFocused();
    await expectSound(page);
  });

  await test.step('two people write at once: the second reads the first, and chooses', async () => {
    await visit(page, draft);
    const other = await page.context().newPage();
    await other.goto(draft);
    await unfold(page);
    await unfold(other);
    await gloss(other).fill('La phrase de l’autre.');
    await button(other, 'Enregistrer le brouillon').click();
    await other.waitForURL('**?fait=enregistre');
    await expect(status(other, 'Le brouillon est enregistré')).toBeVisible();
    await gloss(page).fill('Ma phrase.');
    await button(page, 'Enregistrer le brouillon').click();
    await expect(page.getByRole('region', { name: 'Deux textes de cette version' })).toContainText('La phrase de l’autre.');
    await expect(gloss(page)).toHaveValue('Ma phrase.');
    await expectSound(page);
    await button(page, 'Enregistrer le mien à la place').click();
    await page.waitForURL('**?fait=enregistre');
    await expect(status(page, 'Le brouillon est enregistré')).toBeVisible();
    await other.close();
  });

  await test.step('experts see it, then it is published for ever', async () => {
    await visit(page, `${draft}/apercu`);
    await expect(page.getByText('Ma phrase.')).toBeVisible();
    await visit(page, draft);
    await unfold(page);
    const evidence = group(page, 'Ce qui doit le montrer').first();
    const rows = await evidence.getByRole('group').count();
    await button(evidence, 'Ajouter une ligne').click();
    await fillRow(evidence, rows + 1, { Français: 'Un devis de moins d’un an', Anglais: '' });
    await page.getByText('Publier cette version').click();
    await button(page, 'Publier définitivement').click();
    await page.waitForURL('**?fait=publie');
    await expect(status(page, 'La version est publiée')).toBeVisible();
    await expect(page.getByText('Un devis de moins d’un an')).toBeVisible();
    await expect(button(page, 'Enregistrer le brouillon')).toHaveCount(0);
    await expectSound(page);
  });

  await test.step('the next version begins from it, and says what changes', async () => {
    await button(page, 'Préparer une nouvelle version à partir de celle-ci').click();
    await page.waitForURL('**?fait=commence');
    await expect(status(page, 'Le brouillon est prêt')).toBeVisible();
    await field(page, 'Ce qui change').fill('La première phrase est plus courte.');
    await unfold(page);
    await gloss(page).fill('Ma phrase, en moins.');
    await button(page, 'Enregistrer le brouillon').click();
    await expect(status(page, 'Le brouillon est enregistré')).toBeVisible();
    await link(page, 'Comparer avec la version 1').click();
    await page.waitForURL('**/comparaison?avec=*');
    await expect(page.getByRole('heading', { name: 'Utile : en une phrase, en français' })).toBeVisible();
    await expectSound(page);
    await page.goBack();
    await page.getByText('Supprimer ce brouillon').first().click();
    await button(page, 'Supprimer le brouillon').click();
    await page.waitForURL('**?fait=supprime');
    await expect(status(page, 'Le brouillon est supprimé')).toBeVisible();
  });

  const manager = await enter('Gestionnaire des appels');
  await visit(manager, draft);
  await expect(manager.getByText('Ma phrase.')).toBeVisible();
  await expect(button(manager, 'Préparer une nouvelle version à partir de celle-ci')).toHaveCount(0);
  const expert = await enter('Experte santé n° 1');
  await expectNotFound(expert, draft);
});
