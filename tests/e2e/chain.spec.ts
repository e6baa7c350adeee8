import { randomBytes } from 'node:crypto';

import { button, choice, expect, expectReflow, expectSound, field, fillRow, group, link, signInByMail, test, visit } from './journey.ts';

const experts = ['Experte santé n° 1', 'Expert santé n° 2', 'Experte accueil des habitants n° 1'];
const chairName = 'Présidente de la commission Terre d’équilibre';
const commissionName = 'Commission Terre d’équilibre et de bien-vivre';
const criteria = ['Utile', 'Impactante', 'Financièrement supportable', 'Réalisable en 3 ans'];

test('from a call for contributions to a published LAB', async ({ open, enter }) => {
  test.setTimeout(240_000);
  const key = randomBytes(4).toString('hex');
  const callTitle = `Appel de bout en bout ${key}`;
  const actorName = `Collectif de bout en bout ${key}`;
  const cahierTitle = `Soigner au plus près ${key}`;
  const proposalTitle = `Une permanence dans chaque bourg ${key}`;

  const administrator = await enter('Administratrice');
  const callAddress = await test.step('the administrator creates the call and gives it a manager', async () => {
    await visit(administrator, '/gestion/appels/nouveau');
    await field(administrator, 'Titre').fill(callTitle);
    await field(administrator, 'Résumé').fill('Des actions de santé.');
    await field(administrator, 'Présentation et règles').fill('Ce que nous attendons.\n\nLes règles.');
    await group(administrator, 'Ouverture').getByLabel('Date').fill('2026-01-05');
    await group(administrator, 'Clôture').getByLabel('Date').fill(`${new Date().getFullYear() + 1}-12-31`);
    await choice(group(administrator, 'Thèmes'), 'Accès à la santé pour tous').check();
    await field(administrator, 'Calendrier de l’examen').fill('Un mois.');
    await field(administrator, 'Conditions de publication').fill('Tout est public.');
    await button(administrator, 'Enregistrer le brouillon').click();
    await expect(administrator.getByText('Le brouillon est enregistré.')).toBeVisible();
    await expectSound(administrator);
    const address = new URL(administrator.url()).pathname;

    await visit(administrator, '/gestion/personnes?recherche=gestionnaire@portail');
    await link(administrator, 'Gestionnaire des appels').click();
    await field(administrator, 'À quoi').selectOption(`call_manager:${address.split('/').at(-1)}`);
    await button(administrator, 'Rattacher').click();
    await expect(administrator.getByRole('row', { name: callTitle })).toBeVisible();
    return address;
  });

  const manager = await enter('Gestionnaire des appels');
  const publicCall = await test.step('the manager publishes it', async () => {
    await visit(manager, callAddress);
    await button(manager, 'Publier l’appel').click();
    await expect(manager.getByText('L’appel est public.')).toBeVisible();
    const address = (await link(manager, 'Voir la page publique').getAttribute('href')) ?? '';
    await visit(manager, address);
    await expect(manager.getByRole('heading', { level: 1 })).toHaveText(callTitle);
    await expectReflow(manager);
    return address;
  });

  const contributor = await open();
  const cahierAddress = await test.step('a person enters by mail, registers an organisation and begins a cahier', async () => {
    await signInByMail(contributor, `contributrice-${key}@parcours.example`, expectSound);
    await expectSound(contributor);
    await visit(contributor, '/mon-espace/acteurs/nouveau');
    await choice(group(contributor, 'Que représentez-vous'), 'Collectif d’habitants').check();
    await field(contributor, 'Nom').fill(actorName);
    await field(contributor, 'Commune').selectOption({ label: 'Laval' });
    await field(contributor, 'Présentation').fill('Des soignantes et des habitants.');
    await choice(group(contributor, 'Une page publique'), 'Oui').check();
    await button(contributor, 'Inscrire cet acteur').click();
    await expect(contributor.getByRole('heading', { level: 1 })).toHaveText(actorName);
    await expectSound(contributor);

    await visit(contributor, `/mon-espace/cahiers/nouveau?appel=${publicCall.split('/').at(-1)}`);
    await expect(choice(contributor, callTitle)).toBeChecked();
    await button(contributor, 'Commencer').click();
    await expect(contributor.getByText('Numéro de récépissé')).toHaveCount(0);
    await link(contributor, 'Écrire le diagnostic').click();
    await contributor.waitForURL('**/diagnostic');
    return new URL(contributor.url()).pathname.replace('/diagnostic', '');
  });

  await test.step('writes it through the guided form, saved as it is typed', async () => {
    const saved = contributor.getByText(/^Enregistré à \d\d[:h]\d\d/);
    await field(contributor, 'Titre du cahier').fill(cahierTitle);
    await field(contributor, 'Votre diagnostic').fill('Trois bourgs n’ont plus de médecin.');
    await expect(saved).toBeVisible();
    await expectSound(contributor);
    await button(contributor, 'Enregistrer et continuer').click();

    await contributor.waitForURL('**/presentation');
    await field(contributor, 'Titre de la proposition').fill(proposalTitle);
    await field(contributor, 'Thème').selectOption({ label: 'Accès à la santé pour tous' });
    await group(contributor, 'Territoires concernés').getByRole('checkbox').first().check();
    await field(contributor, 'Public bénéficiaire').fill('Trois mille personnes.');
    await field(contributor, 'Description de l’action').fill('Une permanence tenue à tour de rôle.');
    await expect(saved).toBeVisible();
    await expectSound(contributor);
    await button(contributor, 'Enregistrer et continuer').click();

    await contributor.waitForURL('**/effets');
    await field(contributor, 'Effets attendus').fill('Des soins moins tardifs.');
    await fillRow(group(contributor, 'Indicateurs'), 1, { Indicateur: 'Consultations', Unité: 'par an', 'Valeur de départ': '0', 'Valeur visée': '900' });
    await expect(saved).toBeVisible();
    await expectSound(contributor);
    await button(contributor, 'Enregistrer et continuer').click();

    await contributor.waitForURL('**/budget');
    await fillRow(group(contributor, 'Dépenses'), 1, { Nature: 'Personnel', Libellé: 'Animation', Apport: 'En numéraire', 'Montant en euros': '12 500,50' });
    await fillRow(group(contributor, 'Ressources'), 1, { Nature: 'Fonds propres', Libellé: 'Cotisations', Apport: 'En numéraire', 'Montant en euros': '12500,50' });
    await expect(saved).toBeVisible();
    await expectSound(contributor);
    await button(contributor, 'Enregistrer et continuer').click();

    await contributor.waitForURL('**/calendrier');
    await fillRow(group(contributor, 'Étapes'), 1, { Étape: 'Première permanence', 'Du mois': '1', 'Au mois': '36', 'Résultat attendu': 'Un bourg servi' });
    await expect(saved).toBeVisible();
    await expectSound(contributor);
    await button(contributor, 'Enregistrer et continuer').click();
  });

  const receipt = await test.step('submits it and sees the number of the receipt', async () => {
    await contributor.waitForURL('**/verification');
    await expectSound(contributor);
    await button(contributor, 'Déposer le cahier').click();
    await expect(contributor.getByText('Votre cahier est déposé')).toBeVisible();
    await expectSound(contributor);
    const number = contributor.getByText(/^CA-\d{4}-\d{4}$/);
    await expect(number).toBeVisible();
    return (await number.textContent()) ?? '';
  });

  await test.step('the manager declares it admissible, and it becomes public', async () => {
    await visit(manager, `/gestion/cahiers?recherche=${receipt}`);
    await link(manager, cahierTitle).click();
    await manager.waitForURL('**/gestion/cahiers/*');
    await expectSound(manager);
    await choice(group(manager, 'Décision'), 'Recevable').check();
    await button(manager, 'Prononcer la décision').click();
    await expect(manager.getByText('La décision est prise, le contributeur est prévenu')).toBeVisible();
    await visit(manager, `/cahiers/${receipt}`);
    await expect(manager.getByRole('heading', { level: 1 })).toHaveText(cahierTitle);
  });

  const chair = await enter(chairName);
  const chairAddress = await test.step('the chair opens the examination and gives it to three experts', async () => {
    await visit(chair, '/comite');
    await link(chair, commissionName).click();
    await chair.waitForURL('**/comite/commissions/*');
    const commission = new URL(chair.url()).pathname;
    await expectSound(chair);
    const waiting = group(chair, 'Propositions en attente d’examen');
    for (const box of await waiting.getByRole('checkbox').all()) await box.uncheck();
    await choice(waiting, proposalTitle).check();
    await button(chair, 'Ouvrir l’examen').click();
    await expect(chair.getByText('L’examen est ouvert')).toBeVisible();
    await visit(chair, `${commission}?appel=${publicCall.split('/').at(-1)}`);
    await link(chair, proposalTitle).click();
    await chair.waitForURL('**/propositions/*');
    await expectSound(chair);
    for (const expert of experts) {
      const form = chair.getByRole('form', { name: 'Confier la proposition' });
      const option = await form.getByRole('option', { name: expert }).getAttribute('value');
      await field(form, 'Expert').selectOption(option);
      await button(form, 'Confier').click();
      await expect(chair.getByRole('rowheader', { name: expert })).toBeVisible();
    }
    return new URL(chair.url()).pathname;
  });

  for (const expert of experts) {
    await test.step(`${expert} scores the four criteria`, async () => {
      const page = await enter(expert);
      await visit(page, '/comite');
      await page.getByText('Lire, me déporter ou décliner').click();
      await link(page, proposalTitle).click();
      await page.waitForURL('**/comite/propositions/*');
      await expectSound(page);
      await button(page, 'J’accepte : aucun lien d’intérêts').click();
      await expect(page.getByText('Vous avez accepté cette proposition')).toBeVisible();
      for (const criterion of criteria) {
        const part = page.getByRole('region', { name: criterion });
        await choice(part, '4').check();
        await field(part, 'La raison de votre réponse').fill(`Une raison de ${expert}.`);
      }
      await expectSound(page);
      await button(page, 'Soumettre mon évaluation').click();
      await expect(page.getByText('Votre évaluation est soumise')).toBeVisible();
      await expectSound(page);
    });
  }

  await test.step('the chair deliberates, records the opinion, decides with four sentences, publishes', async () => {
    await visit(chair, chairAddress);
    await button(chair, 'Ouvrir la délibération').click();
    await expect(chair.getByText('La délibération est ouverte')).toBeVisible();
    await choice(group(chair, 'Sens de l’avis'), 'Retenue').check();
    await field(chair, 'Avis').fill('Avis favorable.');
    await button(chair, 'Enregistrer l’avis').click();
    await expect(chair.getByText('L’avis de la commission est enregistré')).toBeVisible();
    await expectSound(chair);
    await expect(choice(group(chair, 'Décision'), 'Retenue')).toBeChecked();
    await field(chair, 'Motifs').fill('Le besoin est là et le plan tient.');
    for (const criterion of criteria) {
      const part = group(chair, criterion.replace('Financièrement supportable', 'Supportable').replace(' en 3 ans', ''));
      await field(part, 'Phrase du comité').fill(`Notre phrase : ${criterion}.`);
      await field(part, 'Ce qui changerait cet avis').fill(`Notre conseil : ${criterion}.`);
    }
    await field(chair, 'Le chemin du retour').fill('Réunissez les porteurs dans le mois.');
    await button(chair, 'Enregistrer la décision').click();
    await expect(chair.getByText('La décision est enregistrée, elle attend sa publication')).toBeVisible();
    await button(chair, 'Préparer la publication').click();
    await expect(chair.getByText('Le lot est préparé')).toBeVisible();
    await choice(chair, 'J’ai relu les décisions et les courriels').check();
    await button(chair, 'Publier maintenant').click();
    await expect(chair.getByText('Les décisions sont publiées')).toBeVisible();
    await expectSound(chair);
  });

  const visitor = await open();
  await test.step('the LAB is in the showcase, with its whole lineage and back', async () => {
    await visit(visitor, '/labs');
    await link(visitor, proposalTitle).click();
    await visitor.waitForURL('**/labs/*');
    await expectSound(visitor);
    await expectReflow(visitor);
    const lab = new URL(visitor.url()).pathname;
    await expect(visitor.getByText(/^Retenue le .+ par la Commission Terre d’équilibre et de bien-vivre/)).toBeVisible();
    await expect(link(visitor, callTitle)).toHaveAttribute('href', publicCall);
    await expect(link(visitor, cahierTitle)).toHaveAttribute('href', `/cahiers/${receipt}`);
    await link(visitor, proposalTitle).click();
    await visitor.waitForURL(`**/cahiers/${receipt}/proposition-1`);
    await expectSound(visitor);
    await expect(visitor.getByRole('group', { name: 'Décision' })).toContainText('Le besoin est là et le plan tient.');
    await expect(visitor.getByRole('main').locator(`a[href="${lab}"]`)).toBeVisible();
    await link(visitor, callTitle).click();
    await visitor.waitForURL(`**${publicCall}`);
  });

  await test.step('the contributor reads what the committee says of each criterion', async () => {
    await visit(contributor, cahierAddress);
    for (const criterion of criteria) {
      await expect(contributor.getByText(`Notre phrase : ${criterion}.`)).toBeVisible();
      await expect(contributor.getByText(`Notre conseil : ${criterion}.`)).toBeVisible();
    }
  });
});
