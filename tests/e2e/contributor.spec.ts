import { randomBytes, randomUUID } from 'node:crypto';
import type { Page } from 'playwright/test';

import { button, choice, expect, expectNotFound, expectSound, field, fillRow, group, link, refusal, signInByMail, test, visit } from './journey.ts';
import { stage } from './stage/stage.ts';

const pdf = (bytes = 400) => Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n'), Buffer.alloc(bytes, '\n')]);
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

/** A refusal: its summary has the focus and leads to each field, which says the same. */
async function expectRefused(page: Page, messages: Readonly<Record<string, RegExp>>): Promise<void> {
  const summary = refusal(page);
  await expect(summary).toBeFocused();
  for (const [label, message] of Object.entries(messages)) {
    await expect(summary.getByRole('link', { name: message })).not.toHaveCount(0);
    await expect(field(page, label).first()).toHaveAttribute('aria-invalid', 'true');
    await expect(field(page, label).first()).toHaveAccessibleDescription(message);
  }
}

test('an organisation is not registered with a wrong number, and nothing typed is lost', async ({ enter }) => {
  const { people } = await stage('written');
  const page = await enter(people.colleague);
  const name = `Association ${randomBytes(4).toString('hex')}`;
  await visit(page, '/mon-espace/acteurs/nouveau');
  await button(page, 'Inscrire cet acteur').click();
  await expectRefused(page, { Nom: /Indiquez le nom/ });
  await expect(refusal(page).getByRole('link')).toHaveCount(3);
  await expectSound(page);

  await choice(group(page, 'Que représentez-vous'), 'Association').check();
  await field(page, 'Nom').fill(name);
  await field(page, 'SIREN ou SIRET').fill('732 829 321');
  await field(page, 'Site internet').fill('pas un site');
  await field(page, 'Présentation').fill('Ce que nous faisons.');
  await choice(group(page, 'Une page publique'), 'Non').check();
  await button(page, 'Inscrire cet acteur').click();
  await expectRefused(page, { 'SIREN ou SIRET': /sa clé ne correspond pas/, 'Site internet': /https/ });
  await expect(field(page, 'Nom')).toHaveValue(name);
  await expect(field(page, 'SIREN ou SIRET')).toHaveValue('732 829 321');
  await expect(field(page, 'Présentation')).toHaveValue('Ce que nous faisons.');
  await expect(choice(group(page, 'Que représentez-vous'), 'Association')).toBeChecked();
  await expect(choice(group(page, 'Une page publique'), 'Non')).toBeChecked();
});

test('an unbalanced budget, a month too far and empty fields are said beside the fields, and all that was typed stays', async ({ enter }) => {
  const { people, cahierId, proposalId } = await stage('written');
  const cahier = `/mon-espace/cahiers/${cahierId}`;
  const page = await enter(people.contributor);

  await visit(page, `${cahier}/propositions/${proposalId}/budget`);
  await fillRow(group(page, 'Ressources'), 1, { 'Montant en euros': '12 000' });
  await button(page, 'Enregistrer et continuer').click();
  await page.waitForURL('**/calendrier');
  await fillRow(group(page, 'Étapes'), 2, { 'Au mois': '37' });
  await button(page, 'Enregistrer et continuer').click();
  await page.waitForURL('**/verification');
  await visit(page, `${cahier}/diagnostic`);
  await field(page, 'Votre diagnostic').fill('');
  await button(page, 'Enregistrer et continuer').click();
  await page.waitForURL('**/presentation');

  await visit(page, `${cahier}/verification`);
  await expect(page.getByRole('heading', { name: 'Il reste 3 points à reprendre' })).toBeVisible();
  await expect(button(page, 'Déposer le cahier')).toHaveCount(0);

  await page.getByRole('link', { name: /Le budget n’est pas équilibré/ }).click();
  await page.waitForURL('**/budget?controle=1#**');
  await expectSound(page);
  await expect(refusal(page).getByRole('link', { name: /n’est pas équilibré/ })).toBeVisible();
  await expect(group(page, 'Ressources')).toHaveAccessibleDescription(/n’est pas équilibré/);
  await expect(group(page, 'Ressources').getByLabel('Montant en euros').first()).toHaveValue('12 000');
  await expect(group(page, 'Dépenses').getByLabel('Libellé').first()).toHaveValue('Animation');

  await visit(page, `${cahier}/verification`);
  await page.getByRole('link', { name: /s’arrête au mois 36/ }).click();
  await page.waitForURL('**/calendrier?controle=1#**');
  const month = group(page, 'Étapes').getByRole('group', { name: 'Ligne 2' }).getByLabel('Au mois');
  await expect(month).toHaveValue('37');
  await expect(month).toHaveAttribute('aria-invalid', 'true');
  await expect(month).toHaveAccessibleDescription(/s’arrête au mois 36/);

  await visit(page, `${cahier}/verification`);
  await page.getByRole('link', { name: /Rédigez votre diagnostic/ }).click();
  await page.waitForURL('**/diagnostic?controle=1#**');
  await expect(field(page, 'Votre diagnostic')).toHaveAccessibleDescription(/Rédigez votre diagnostic/);
  await expect(field(page, 'Titre du cahier')).not.toHaveValue('');
});

test('two tabs on one text: a conflict is shown, and the person chooses', async ({ enter }) => {
  const { people, cahierId } = await stage('written');
  const address = `/mon-espace/cahiers/${cahierId}/diagnostic`;
  const one = await enter(people.contributor);
  const other = await enter(people.colleague);
  await visit(one, address);
  await visit(other, address);
  await field(one, 'Votre diagnostic').fill('Le texte de la première personne.');
  await expect(one.getByText(/^Enregistré à/)).toBeVisible();
  await field(other, 'Votre diagnostic').fill('Le texte de la seconde personne.');
  await expect(other.getByText('Une autre personne a modifié ce texte.').first()).toBeVisible();
  await expect(field(other, 'Votre diagnostic')).toHaveValue('Le texte de la seconde personne.');
  await button(other, 'Comparer les deux textes').click();
  await expect(other.getByRole('heading', { name: 'Deux textes pour cette partie' })).toBeVisible();
  await expect(other.getByRole('group', { name: 'L’autre texte' })).toContainText('Le texte de la première personne.');
  await expect(field(other, 'Votre diagnostic')).toHaveValue('Le texte de la seconde personne.');
  await button(other, 'Garder mon texte').click();
  await other.waitForURL('**/diagnostic?enregistre=**');
  await visit(one, address);
  await expect(field(one, 'Votre diagnostic')).toHaveValue('Le texte de la seconde personne.');
  await link(one, 'Versions précédentes').click();
  await one.waitForURL('**/versions?**');
  await expectSound(one);
  await link(one, 'Version 2').click();
  await expect(one.getByText('Le texte de la première personne.')).toBeVisible();
  await button(one, 'Reprendre cette version').click();
  await one.waitForURL('**/diagnostic**');
  await expect(field(one, 'Votre diagnostic')).toHaveValue('Le texte de la première personne.');
});

test('attachments: a PDF is taken, a renamed file and 11 MB are refused with what was typed', async ({ enter }) => {
  const { people, cahierId } = await stage('written');
  const page = await enter(people.contributor);
  await visit(page, `/mon-espace/cahiers/${cahierId}/pieces-jointes`);
  const form = page.getByRole('form', { name: 'Ajouter un fichier' });
  const send = async (file: { name: string; mimeType: string; buffer: Buffer }, title: string) => {
    await field(form, 'Fichier').setInputFiles(file);
    await field(form, 'Titre').fill(title);
    await choice(form, 'Le comité seulement').check();
    await button(form, 'Ajouter le fichier').click();
  };

  await send({ name: 'plan.pdf', mimeType: 'application/pdf', buffer: pdf() }, 'Le plan');
  await expect(page.getByText('Fichier ajouté')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Fichiers joints (1 sur 5)' })).toBeVisible();
  await expectSound(page);

  await send({ name: 'photo.pdf', mimeType: 'application/pdf', buffer: png }, 'Une image déguisée');
  await expect(refusal(page).getByRole('link', { name: /ne correspond pas à la fin de son nom/ })).toBeVisible();
  await expect(field(form, 'Fichier')).toHaveAccessibleDescription(/ne correspond pas à la fin de son nom/);
  await expect(field(form, 'Titre')).toHaveValue('Une image déguisée');
  await expect(choice(form, 'Le comité seulement')).toBeChecked();
  await expectSound(page);

  await field(form, 'Fichier').setInputFiles({ name: 'lourd.pdf', mimeType: 'application/pdf', buffer: pdf(11 * 1024 * 1024) });
  await expect(field(form, 'Fichier')).toHaveAccessibleDescription(/« lourd.pdf » dépasse 10 Mo/);
  await expect(page.getByRole('heading', { name: 'Fichiers joints (1 sur 5)' })).toBeVisible();

  const file = page.getByRole('link', { name: /Le plan/ }).first();
  const response = await page.request.get((await file.getAttribute('href')) ?? '');
  expect(response.status()).toBe(200);
  expect(response.headers()['content-disposition']).toContain('.pdf');
});

test('11 MB are refused by the server too, with what was typed, when no script checks them', async ({ open }) => {
  const { cahierId, people } = await stage('written');
  const page = await open({ javaScriptEnabled: false });
  await page.goto('/connexion/demonstration');
  await button(page, `Entrer comme ${people.contributor}`).click();
  await page.goto(`/mon-espace/cahiers/${cahierId}/pieces-jointes`);
  await field(page, 'Fichier').setInputFiles({ name: 'lourd.pdf', mimeType: 'application/pdf', buffer: pdf(11 * 1024 * 1024) });
  await field(page, 'Titre').fill('Trop lourd');
  await choice(page, 'Tout le monde').check();
  await button(page, 'Ajouter le fichier').click();
  await expect(field(page, 'Fichier')).toHaveAccessibleDescription(/dépasse 10 Mo/);
  await expect(field(page, 'Titre')).toHaveValue('Trop lourd');
});

test('a co-signatory is invited by mail, signs, and stands on the public page', async ({ enter, open }) => {
  const { people, cahierId, cahierTitle, receiptNumber } = await stage('submitted');
  const contributor = await enter(people.contributor);
  const key = randomBytes(4).toString('hex');
  const email = `cosignataire-${key}@parcours.example`;
  await visit(contributor, `/mon-espace/cahiers/${cahierId}/cosignataires`);
  await field(contributor, 'Nom de l’organisation').fill(`Voisins ${key}`);
  await field(contributor, 'Adresse électronique').fill('pas une adresse');
  await button(contributor, 'Envoyer l’invitation').click();
  await expect(refusal(contributor)).toBeFocused();
  await expect(field(contributor, 'Nom de l’organisation')).toHaveValue(`Voisins ${key}`);
  await field(contributor, 'Adresse électronique').fill(email);
  await button(contributor, 'Envoyer l’invitation').click();
  await expect(contributor.getByText('L’invitation est partie par courriel')).toBeVisible();
  await expectSound(contributor);

  const guest = await open();
  await signInByMail(guest, email);
  await visit(guest, '/mon-espace/acteurs/nouveau');
  await choice(group(guest, 'Que représentez-vous'), 'Collectif d’habitants').check();
  await field(guest, 'Nom').fill(`Voisins ${key}`);
  await field(guest, 'Commune').selectOption({ label: 'Mayenne' });
  await choice(group(guest, 'Une page publique'), 'Non').check();
  await button(guest, 'Inscrire cet acteur').click();
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText(`Voisins ${key}`);

  await visit(guest, '/connexion/demonstration/messages');
  const mail = guest.getByRole('article').filter({ hasText: `À ${email}` }).filter({ hasText: '/co-signatures/' });
  await mail.getByRole('link', { name: /co-signatures/ }).click();
  await guest.waitForURL('**/co-signatures/**');
  await expect(guest.getByRole('heading', { name: cahierTitle })).toBeVisible();
  await expectSound(guest);
  await button(guest, 'Signer le cahier').click();
  await expect(guest.getByText('Ce cahier est signé')).toBeVisible();
  await expectSound(guest);

  await visit(contributor, `/mon-espace/cahiers/${cahierId}/cosignataires`);
  await expect(contributor.getByRole('row', { name: `Voisins ${key}` })).toContainText('Signé');

  const manager = await enter(people.manager);
  await visit(manager, `/gestion/cahiers/${cahierId}`);
  await choice(group(manager, 'Décision'), 'Recevable').check();
  await button(manager, 'Prononcer la décision').click();
  await expect(manager.getByText('La décision est prise')).toBeVisible();
  await visit(guest, `/cahiers/${receiptNumber}`);
  await expect(guest.getByText(`Voisins ${key}`)).toBeVisible();
});

test('a double click on « Déposer le cahier » gives one receipt', async ({ enter }) => {
  const { people, cahierId, cahierTitle } = await stage('written');
  const contributor = await enter(people.contributor);
  await visit(contributor, `/mon-espace/cahiers/${cahierId}/verification`);
  await button(contributor, 'Déposer le cahier').dblclick();
  await expect(contributor.getByText('Votre cahier est déposé')).toBeVisible();
  const receipt = (await contributor.getByText(/^CA-\d{4}-\d{4}$/).textContent()) ?? '';
  await visit(contributor, '/connexion/demonstration/messages');
  const mails = contributor.getByRole('article').filter({ hasText: `${people.contributor.split(' ').at(-1)}@` }).filter({ hasText: cahierTitle });
  await expect(mails.filter({ hasText: 'À contributor-' })).toHaveCount(1);
  await expect(mails.filter({ hasText: receipt }).first()).toBeVisible();
  const printed = await contributor.request.get(`/mon-espace/cahiers/${cahierId}/recepisse`);
  expect(printed.headers()['content-type']).toBe('application/pdf');
});

test('a cahier returned for completion is completed and submitted again under the same number', async ({ enter }) => {
  const { people, cahierId, receiptNumber } = await stage('submitted');
  const manager = await enter(people.manager);
  await visit(manager, `/gestion/cahiers/${cahierId}`);
  await choice(group(manager, 'Décision'), 'À compléter').check();
  await button(manager, 'Prononcer la décision').click();
  await expect(refusal(manager)).toBeFocused();
  await expect(choice(group(manager, 'Décision'), 'À compléter')).toBeChecked();
  await field(manager, 'Ce qui est à compléter').fill('Dites qui tient le guichet.');
  await button(manager, 'Prononcer la décision').click();
  await expect(manager.getByText('La décision est prise')).toBeVisible();
  await expectSound(manager);

  const contributor = await enter(people.contributor);
  await visit(contributor, `/mon-espace/cahiers/${cahierId}`);
  await expect(contributor.getByText('Dites qui tient le guichet.').first()).toBeVisible();
  await visit(contributor, `/mon-espace/cahiers/${cahierId}/diagnostic`);
  await field(contributor, 'Votre diagnostic').fill('Deux bénévoles tiennent le guichet.');
  await button(contributor, 'Enregistrer').last().click();
  await contributor.waitForURL('**/diagnostic?enregistre=**');
  await visit(contributor, `/mon-espace/cahiers/${cahierId}/verification`);
  await button(contributor, 'Déposer de nouveau le cahier').click();
  await expect(contributor.getByText('Votre cahier est déposé')).toBeVisible();
  await expect(contributor.getByText(receiptNumber, { exact: true })).toBeVisible();
});

test('the cahier of others is not there, whatever the address', async ({ enter }) => {
  const { cahierId, proposalId } = await stage('written');
  const { people } = await stage('written');
  const stranger = await enter(people.contributor);
  for (const address of ['', '/diagnostic', '/verification', '/pieces-jointes', '/cosignataires', '/versions?partie=diagnosis', `/propositions/${proposalId}/budget`]) {
    await expectNotFound(stranger, `/mon-espace/cahiers/${cahierId}${address}`);
  }
  await expectNotFound(stranger, `/mon-espace/cahiers/${randomUUID()}`);
});
