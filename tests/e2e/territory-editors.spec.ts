import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright/test';

import { button, choice, expect, expectNotFound, expectReflow, expectSound, field, link, refusal, signInByMail, test, visit } from './journey.ts';

/** A territory that no other journey edits: what is done in it is undone at the end. */
const slug = 'pays-de-meslay-grez';
const name = 'Pays de Meslay-Grez';
const desk = `/gestion/territoires/${slug}`;
const team = `${desk}/equipe`;
/** Journeys run in a browser without a head, which is a robot for who counts visits. */
const someBrowser = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

const status = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words });
const someone = () => `redactrice-${randomBytes(4).toString('hex')}@parcours.example`;

/** The address of the invitation, as the mail to this person gives it. */
async function invitationFor(page: Page, email: string, words: string): Promise<string> {
  await page.goto('/connexion/demonstration/messages');
  const mail = page.getByRole('article').filter({ hasText: `À ${email}` }).filter({ hasText: `Rédiger la page du territoire ${name}` }).first();
  await expect(mail).toContainText(words);
  const address = await mail.getByRole('link', { name: /\/mon-espace\/invitations\/territoires\// }).getAttribute('href');
  return new URL(address ?? '', page.url()).pathname;
}

/** Opens the invitation without being signed in, and comes back to it by the mail. */
async function comeBy(page: Page, email: string, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForURL('**/connexion?retour=*');
  await signInByMail(page, email);
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
}

async function fill(page: Page, form: string, email: string): Promise<void> {
  const shown = page.getByRole('form', { name: form });
  await field(shown, 'Adresse électronique').fill(email);
  await field(shown, 'Fonction').fill('Chargée de communication');
  await field(shown, 'Quelques mots').fill('Vous connaissez si bien le pays.');
}

/** Visits told by the dashboard over thirty days. */
async function visits(page: Page): Promise<number> {
  await page.goto(desk);
  const told = await page.getByRole('region', { name: 'Visites de la page' }).getByText(/visites? en trente jours|Aucune visite/).innerText();
  return told.startsWith('Aucune') ? 0 : Number(told.replaceAll(/\s(?=\d)/g, '').match(/^\d+/)?.[0]);
}

test('an administrator invites an editor, who sees one territory and nothing else, counts a visit, hands over and no longer enters', async ({ enter, open }) => {
  test.setTimeout(300_000);
  const [first, second] = [someone(), someone()];
  const administrator = await enter('Administratrice');
  const guest = await open();

  await test.step('the administrator sees every territory, and invites by an address', async () => {
    await visit(administrator, '/gestion/territoires');
    await expect(administrator.getByRole('row')).toHaveCount(11);
    await expectReflow(administrator);
    await link(administrator, name).click();
    await administrator.waitForURL(`**${desk}`);
    await expect(administrator.getByText('Personne ne rédige cette page', { exact: true })).toBeVisible();
    await expectSound(administrator);
    await visit(administrator, team);
    await fill(administrator, 'Inviter quelqu’un à rédiger', 'sans-arobase');
    await button(administrator, 'Envoyer l’invitation').click();
    await expect(refusal(administrator)).toBeFocused();
    await fill(administrator, 'Inviter quelqu’un à rédiger', first);
    await button(administrator, 'Envoyer l’invitation').click();
    await expect(status(administrator, 'L’invitation est partie par courriel')).toBeVisible();
    await expect(administrator.getByRole('row', { name: first })).toContainText('Attend sa réponse');
    await expectSound(administrator);
    await expectReflow(administrator);
  });

  await test.step('a stranger with the link is told how to come back with the right address, as for one that never was', async () => {
    const address = await invitationFor(guest, first, 'Vous connaissez si bien le pays.');
    const stranger = await enter('Habitant sans attache');
    await visit(stranger, address);
    const told = await stranger.getByRole('main').innerText();
    expect(told).toContain('Aucune invitation à cette adresse');
    await visit(stranger, '/mon-espace/invitations/territoires/01890000-0000-7000-8000-000000000000');
    expect(await stranger.getByRole('main').innerText()).toBe(told);
    await expectNotFound(stranger, desk);

    await comeBy(guest, first, address);
    await expectSound(guest);
    await expectReflow(guest);
    await field(guest, 'Votre nom').fill('Alix Fictive');
    await button(guest, 'Accepter l’invitation').press('Enter');
    await guest.waitForURL(`**${desk}?fait=accepte`);
    await expect(status(guest, 'Bienvenue')).toBeVisible();
    await expectSound(guest);
    await expectReflow(guest);
  });

  await test.step('the editor enters one territory, straight, and nothing else', async () => {
    await guest.goto('/gestion/territoires');
    await guest.waitForURL(`**${desk}`);
    for (const address of ['/gestion/territoires/ernee', '/gestion/territoires/ernee/equipe', '/gestion/contenus', '/gestion/personnes', '/gestion/accueil', '/gestion/vision']) await expectNotFound(guest, address);
    expect((await guest.request.get('/gestion/territoires/ernee/visites')).status()).toBe(404);
    await visit(guest, team);
    await expect(guest.getByRole('form', { name: 'Inviter quelqu’un à rédiger' })).toHaveCount(0);
    await expect(button(guest, 'Mettre fin au mandat')).toHaveCount(0);
  });

  await test.step('the settings refuse an address that is not secure, and keep the other answers', async () => {
    await field(guest, 'Site du territoire').fill('http://www.exemple.fr');
    await choice(guest, 'Relire à deux avant de publier').check();
    await button(guest, 'Enregistrer les réglages').click();
    await expect(refusal(guest)).toContainText('commence par https://');
    await expect(choice(guest, 'Relire à deux avant de publier')).toBeChecked();
    await field(guest, 'Site du territoire').fill('https://www.exemple.fr');
    await button(guest, 'Enregistrer les réglages').click();
    await expect(status(guest, 'Les réglages sont enregistrés')).toBeVisible();
    await expect(guest.getByText('Une seule personne rédige : l’administration relit')).toBeVisible();
    await expectSound(guest);
    await field(guest, 'Site du territoire').fill('');
    await choice(guest, 'Relire à deux avant de publier').uncheck();
    await button(guest, 'Enregistrer les réglages').click();
    await expect(guest.getByText('Une seule personne rédige : l’administration relit')).toHaveCount(0);
  });

  await test.step('one visit makes one more; the editor’s own, and a robot’s, make none', async () => {
    const before = await visits(guest);
    await guest.goto(`/territoires/${slug}`);
    const robot = await open();
    await robot.goto(`/territoires/${slug}`);
    const reader = await open({ userAgent: someBrowser });
    const response = await reader.goto(`/en/territoires/${slug}`);
    expect(response?.status()).toBe(200);
    expect(await reader.context().cookies()).toEqual([]);
    await expect.poll(() => visits(guest), { timeout: 30_000, intervals: [2_000] }).toBe(before + 1);
    await expectSound(guest);
    await guest.getByText('Les mêmes chiffres, en tableau').click();
    await expect(guest.getByRole('table', { name: 'Visites par mois' }).getByRole('row')).toHaveCount(13);
    const file = await guest.request.get(`${desk}/visites`);
    expect(file.headers()['content-disposition']).toMatch(/^attachment; filename="visites-pays-de-meslay-grez-\d{4}-\d\d-\d\d\.csv"$/);
    expect(await file.text()).toMatch(/^\uFEFFJour;Visites\r\n(?:\d{4}-\d\d-\d\d;\d+\r\n)+$/);
  });

  await test.step('the editor hands over, and is out the moment the successor accepts', async () => {
    await visit(guest, team);
    await guest.getByText('Désigner qui prendra ma suite').click();
    await fill(guest, 'Désigner qui prendra ma suite', second);
    await button(guest, 'Inviter à prendre ma suite').click();
    await expect(status(guest, 'votre mandat prendra fin quand elle sera acceptée')).toBeVisible();
    await expectSound(guest);
    // The whole of this side works without a script.
    const next = await open({ javaScriptEnabled: false });
    await comeBy(next, second, await invitationFor(next, second, 'quitte la rédaction'));
    await expect(next.getByText('qui part : son mandat prend fin quand vous acceptez')).toBeVisible();
    await visit(guest, desk);
    await field(next, 'Votre nom').fill('Camille Fictive');
    await button(next, 'Accepter l’invitation').click();
    await expect(status(next, 'Bienvenue')).toBeVisible();
    await expectNotFound(guest, desk);
    await expectNotFound(guest, '/gestion/territoires');

    await next.goto(team);
    await next.getByText('Partir tout de suite').click();
    await button(next, 'Quitter la rédaction').click();
    await expect(refusal(next)).toContainText('Cochez cette case pour partir sans successeur.');
    await choice(next, 'Prévenir l’administration du portail, qui cherchera quelqu’un').check();
    await button(next, 'Quitter la rédaction').click();
    await expect(status(next, 'Vous ne rédigez plus cette page')).toBeVisible();
    await next.goto('/connexion/demonstration/messages');
    await expect(next.getByRole('article').filter({ hasText: `Plus personne ne rédige la page du territoire ${name}` }).first()).toBeVisible();
  });
});

test('an invitation is sent again, taken back and declined, without JavaScript', async ({ open }) => {
  test.setTimeout(180_000);
  const email = someone();
  const plain = { javaScriptEnabled: false };
  const [administrator, guest] = [await open(plain), await open(plain)];
  await administrator.goto('/connexion/demonstration');
  await button(administrator, 'Entrer comme Administratrice').click();
  const inviteAgain = async () => {
    await administrator.goto(team);
    await fill(administrator, 'Inviter quelqu’un à rédiger', email);
    await button(administrator, 'Envoyer l’invitation').click();
    await expect(status(administrator, 'L’invitation est partie')).toBeVisible();
  };
  await inviteAgain();
  await administrator.getByRole('row', { name: email }).getByRole('button', { name: /^Renvoyer/ }).click();
  await expect(status(administrator, 'L’invitation est repartie')).toBeVisible();
  const address = await invitationFor(guest, email, 'vous invite à rédiger');
  await administrator.getByRole('row', { name: email }).getByText('Retirer', { exact: false }).first().click();
  await administrator.getByRole('row', { name: email }).getByRole('button', { name: 'Retirer l’invitation' }).click();
  await expect(status(administrator, 'L’invitation est retirée')).toBeVisible();
  await comeBy(guest, email, address);
  await expect(guest.getByText('Cette invitation n’attend plus de réponse')).toBeVisible();

  await inviteAgain();
  await guest.goto(await invitationFor(guest, email, 'vous invite à rédiger'));
  await button(guest, 'Décliner l’invitation').click();
  await expect(status(guest, 'Votre réponse est partie')).toBeVisible();
  await administrator.goto(team);
  await administrator.getByText('invitations déclinées ou retirées').click();
  await expect(administrator.getByRole('row', { name: email }).first()).toContainText('Déclinée');
});
