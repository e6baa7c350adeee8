import { randomBytes } from 'node:crypto';

import { button, choice, expect, expectSound, field, group, link, refusal, signInByMail, test, visit } from './journey.ts';
import { stage } from './stage/stage.ts';

test('an administrator adds a person, gives and takes a role, attaches and ends a mandate, and all of it is in the audit', async ({ enter }) => {
  const { callTitle, callId } = await stage('written');
  const key = randomBytes(4).toString('hex');
  const email = `nouvelle-${key}@parcours.example`;
  const page = await enter('Administratrice');
  await visit(page, '/gestion');
  await visit(page, '/gestion/personnes');
  await button(page, 'Ajouter').click();
  await expect(refusal(page)).toBeFocused();
  await field(page, 'Adresse électronique').fill(email);
  await field(page, 'Nom').last().fill(`Nouvelle venue ${key}`);
  await button(page, 'Ajouter').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Nouvelle venue ${key}`);
  await expectSound(page);

  const role = page.getByRole('form', { name: 'Modération' });
  await button(role, 'Donner').click();
  await expect(button(role, 'Retirer')).toBeVisible();
  await button(role, 'Retirer').click();
  await expect(button(role, 'Donner')).toBeVisible();

  await field(page, 'À quoi').selectOption(`call_manager:${callId}`);
  await field(page, 'Fonction').fill('Cheffe de projet');
  await field(page, 'Dernier jour du mandat').fill('2020-01-01');
  await button(page, 'Rattacher').click();
  await expect(refusal(page)).toBeFocused();
  await expect(field(page, 'Fonction')).toHaveValue('Cheffe de projet');
  await field(page, 'Dernier jour du mandat').fill('');
  await button(page, 'Rattacher').click();
  const mandate = page.getByRole('row', { name: callTitle });
  await expect(mandate).toContainText('Cheffe de projet');
  await expectSound(page);
  await button(mandate, 'Mettre fin').click();
  await expect(button(mandate, 'Mettre fin')).toHaveCount(0);

  await test.step('the audit, filtered, exported', async () => {
    await link(page, 'Son journal').click();
    await page.waitForURL('**/gestion/audit?object=**');
    await expectSound(page);
    for (const act of ['Compte créé person.create', 'Rattachement person.attach']) await expect(page.getByRole('cell', { name: act, exact: true })).toBeVisible();
    await page.getByLabel(/^Acte/).fill('person.attach');
    await button(page, 'Filtrer').click();
    await page.waitForURL('**verb=person.attach**');
    await expect(page.getByRole('cell', { name: 'person.create' })).toHaveCount(0);
    await page.getByRole('row', { name: /person\.attach/ }).getByText('Voir').click();
    await expect(page.getByText(`"${callId}"`)).toBeVisible();
    await expectSound(page);
    const csv = await page.request.get((await link(page, 'Exporter en CSV').getAttribute('href')) ?? '');
    expect(csv.headers()['content-type']).toContain('text/csv');
    const lines = (await csv.text()).trim().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('person.attach');
    await visit(page, '/gestion/audit?verb=rien.du.tout');
    await expect(page.getByText('Aucune ligne pour ces filtres')).toBeVisible();
  });
});

test('an administrator restores the access to an actor', async ({ enter, open }) => {
  const { actorName, actorId, cahierTitle } = await stage('written');
  const email = `relais-${randomBytes(4).toString('hex')}@parcours.example`;
  const page = await enter('Administratrice');
  await visit(page, `/gestion/acteurs?recherche=${encodeURIComponent(actorName)}`);
  await link(page, actorName).click();
  await page.waitForURL(`**/gestion/acteurs/${actorId}`);
  await expectSound(page);
  await field(page, 'Adresse électronique de la personne').fill(email);
  await button(page, 'Rattacher cette personne').click();
  await expect(page.getByText('L’accès est rétabli ; la personne en est avertie.')).toBeVisible();
  await expectSound(page);

  const relay = await open();
  await signInByMail(relay, email);
  await visit(relay, '/mon-espace/cahiers');
  await expect(link(relay, cahierTitle)).toBeVisible();
});

test('an administrator composes a commission', async ({ enter }) => {
  const { key } = await stage('written');
  const name = `Commission composée ${key}`;
  const page = await enter('Administratrice');
  await visit(page, '/gestion/commissions');
  const form = page.getByRole('form', { name: 'Créer une commission' });
  await field(form, 'Présentation').fill('Ce qu’elle examine.');
  await button(form, 'Créer la commission').click();
  await expect(refusal(page)).toBeFocused();
  await expect(field(form, 'Présentation')).toHaveValue('Ce qu’elle examine.');
  await field(form, 'Nom').fill(name);
  await choice(group(form, 'Thèmes'), 'May Tourisme').check();
  await button(form, 'Créer la commission').click();
  await expect(refusal(page)).toBeFocused();
  await choice(group(form, 'Thèmes'), 'May Tourisme').uncheck();
  await button(form, 'Créer la commission').click();
  await expect(page.getByText('La commission est créée')).toBeVisible();
  await expectSound(page);

  const attach = page.getByRole('form', { name: 'Rattacher sans invitation' });
  await attach.getByText('Rattacher sans invitation').click();
  await field(attach, 'Adresse électronique').fill(`expert1-${key}@parcours.example`);
  await field(attach, 'En tant que').selectOption({ label: 'Membre' });
  await button(attach, 'Rattacher').click();
  await expect(page.getByText('La personne est rattachée')).toBeVisible();
  const seat = page.getByRole('row', { name: `expert1-${key}@parcours.example` });
  await expect(seat).toContainText('Membre');
  await expectSound(page);
  await seat.getByText('Changer').click();
  await seat.getByText('Mettre fin au mandat').first().click();
  await button(seat, 'Mettre fin au mandat').click();
  await expect(page.getByText('Le mandat a pris fin')).toBeVisible();
  await expect(seat).toHaveCount(0);
});

test('a manager answers the question of a visitor, and publishes it without a name', async ({ enter, open }) => {
  const { people, callId, callSlug } = await stage('written');
  const asker = await enter(people.colleague);
  await visit(asker, `/mon-espace/appels/${callSlug}/question`);
  await button(asker, 'Envoyer la question').click();
  await expect(refusal(asker)).toBeFocused();
  await field(asker, 'Votre question').fill('Peut-on répondre à plusieurs organisations ?');
  await button(asker, 'Envoyer la question').click();
  await expect(asker.getByText('En attente d’une réponse.')).toBeVisible();
  await expectSound(asker);

  const manager = await enter(people.manager);
  await visit(manager, `/gestion/appels/${callId}`);
  await field(manager, 'Réponse').fill('Oui, avec des cosignataires.');
  await button(manager, 'Envoyer la réponse').click();
  await expect(manager.getByText('La réponse est enregistrée et envoyée.')).toBeVisible();
  await button(manager, 'Publier sur la page de l’appel, sans nom').click();
  await expect(manager.getByText('La question et sa réponse sont publiées.')).toBeVisible();
  await expectSound(manager);

  const visitor = await open();
  await visit(visitor, `/appels/${callSlug}`);
  await expect(visitor.getByText('Oui, avec des cosignataires.')).toBeVisible();
  await expect(visitor.getByText(people.colleague)).toHaveCount(0);
});
