import { button, choice, expect, expectNotFound, expectSound, field, group, link, refusal, test, visit } from './journey.ts';
import { stage } from './stage/stage.ts';

test('proposals are routed to a commission, whose chair gives them out evenly', async ({ enter }) => {
  const { people, commissionName, commissionSlug, proposalTitle, proposalId } = await stage('admitted');
  const manager = await enter(people.manager);
  await visit(manager, '/gestion/orientation');
  await choice(manager, proposalTitle).check();
  await field(manager, 'Commission').selectOption({ label: commissionName });
  await button(manager, 'Ouvrir l’examen').click();
  await expect(manager.getByText('1 examen ouvert')).toBeVisible();
  await expectSound(manager);

  const chair = await enter(people.chair);
  await visit(chair, '/comite');
  await link(chair, commissionName).click();
  await chair.waitForURL(`**/comite/commissions/${commissionSlug}`);
  await expectSound(chair);
  await expect(chair.getByRole('row', { name: proposalTitle })).toContainText('0 soumise');
  await link(chair, 'Répartition').click();
  await expectSound(chair);
  await button(chair, 'Appliquer ce plan').click();
  await expect(chair.getByText('Le plan est appliqué : chaque expert est prévenu par un courriel')).toBeVisible();
  await expectSound(chair);
  await visit(chair, `/comite/commissions/${commissionSlug}/propositions/${proposalId}`);
  for (const expert of [people.expert1, people.expert2, people.expert3]) await expect(chair.getByRole('rowheader', { name: expert })).toBeVisible();
  await button(chair, `Retirer la saisine de ${people.expert3}`).click();
  await expect(chair.getByText('La saisine est retirée')).toBeVisible();
  await expect(chair.getByRole('rowheader', { name: people.expert3 })).toHaveCount(0);
});

test('a question goes through the chair to the contributor, and its answer to the experts', async ({ enter }) => {
  const { people, commissionSlug, proposalId, proposalTitle } = await stage('accepted');
  const expert = await enter(people.expert1);
  await visit(expert, `/comite/propositions/${proposalId}`);
  await field(expert, 'Votre question').fill('Qui tient le guichet le samedi ?');
  await button(expert, 'Proposer la question').click();
  await expect(expert.getByText('Votre question est transmise à la présidence')).toBeVisible();
  await expectSound(expert);

  const contributor = await enter(people.contributor);
  await visit(contributor, '/mon-espace/questions');
  await expect(contributor.getByText('Qui tient le guichet')).toHaveCount(0);

  const chair = await enter(people.chair);
  await visit(chair, `/comite/commissions/${commissionSlug}`);
  await expect(chair.getByRole('row', { name: proposalTitle })).toContainText('1 question à relire');
  await link(chair, proposalTitle).click();
  await field(chair, 'Question à transmettre').fill('Qui tiendrait le guichet le samedi ?');
  await button(chair, 'Transmettre').click();
  await expect(chair.getByText('La question est transmise au contributeur')).toBeVisible();
  await expectSound(chair);

  await visit(contributor, '/mon-espace/questions');
  await expect(contributor.getByText(people.expert1)).toHaveCount(0);
  await button(contributor, 'Envoyer la réponse').click();
  await expect(refusal(contributor)).toBeFocused();
  await field(contributor, 'Votre réponse').fill('Deux bénévoles, à tour de rôle.');
  await button(contributor, 'Envoyer la réponse').click();
  await expect(contributor.getByText('Votre réponse est transmise au comité')).toBeVisible();
  await expectSound(contributor);

  await visit(expert, `/comite/propositions/${proposalId}`);
  await expect(expert.locator('#questions').getByText('Deux bénévoles, à tour de rôle.')).toBeVisible();
});

test('the chair and the secretary follow, rank, deliberate and decide, each for their part', async ({ enter }) => {
  const { people, commissionSlug, proposalId, proposalTitle, receiptNumber } = await stage('evaluated');
  const address = `/comite/commissions/${commissionSlug}/propositions/${proposalId}`;
  const secretary = await enter(people.secretary);
  await visit(secretary, `/comite/commissions/${commissionSlug}`);
  await expect(secretary.getByRole('row', { name: proposalTitle })).toContainText('3 soumises');
  await visit(secretary, `/comite/commissions/${commissionSlug}/classement`);
  const row = secretary.getByRole('row', { name: proposalTitle });
  await expect(row.getByRole('cell').first()).toContainText('1');
  await expect(row).toContainText('Passe');
  await visit(secretary, address);
  await expect(button(secretary, 'Ouvrir la délibération')).toHaveCount(0);

  const chair = await enter(people.chair);
  await visit(chair, address);
  await chair.getByText(`Évaluation : ${people.expert2}`).click();
  await expect(chair.getByText(`Une raison donnée par ${people.expert2}.`).first()).toBeVisible();
  await button(chair, 'Ouvrir la délibération').click();
  await expect(chair.getByText('La délibération est ouverte')).toBeVisible();

  await visit(secretary, address);
  await choice(group(secretary, 'Sens de l’avis'), 'Ajournée').check();
  await field(secretary, 'Avis').fill('Il manque le plan de la deuxième année.');
  await button(secretary, 'Enregistrer l’avis').click();
  await expect(secretary.getByText('L’avis de la commission est enregistré')).toBeVisible();
  await expect(button(secretary, 'Enregistrer la décision')).toHaveCount(0);
  await expectSound(secretary);

  await test.step('no publication while a sentence is missing', async () => {
    await visit(chair, address);
    await field(chair, 'Motifs').fill('La deuxième année n’est pas financée.');
    await button(chair, 'Enregistrer la décision').click();
    await expect(refusal(chair)).toBeFocused();
    await expect(field(chair, 'Motifs')).toHaveValue('La deuxième année n’est pas financée.');
    await field(chair, 'Si ajournée : ce qui manque').fill('Le financement de la deuxième année.');
    await field(chair, 'Si ajournée : dernier jour pour compléter').fill(`${new Date().getFullYear() + 1}-06-30`);
    await button(chair, 'Enregistrer la décision').click();
    await expect(chair.getByText('La décision est enregistrée, elle attend sa publication')).toBeVisible();
    await expect(chair.getByText('Avant de publier, il manque 9 choses')).toBeVisible();
    await button(chair, 'Préparer la publication').click();
    await expect(chair.getByText('Le lot est préparé')).toBeVisible();
    await expect(chair.getByText('9 points restent à régler avant de publier')).toBeVisible();
    await choice(chair, 'J’ai relu les décisions et les courriels').check();
    await button(chair, 'Publier maintenant').click();
    await expect(refusal(chair)).toContainText('La phrase du comité manque, sur l’utilité.');
    await expectSound(chair);
  });

  await test.step('then it is published and sent', async () => {
    await link(chair, `Corriger la décision sur « ${proposalTitle} »`).click();
    for (const name of ['Utile', 'Impactante', 'Supportable', 'Réalisable']) {
      await field(group(chair, name), 'Phrase du comité').fill('Une phrase de retour.');
      await field(group(chair, name), 'Ce qui changerait cet avis').fill('Ce qui changerait cet avis.');
    }
    await field(chair, 'Le chemin du retour').fill('Complétez le budget de la deuxième année.');
    await button(chair, 'Modifier la décision').click();
    await expect(chair.getByText('La décision est enregistrée')).toBeVisible();
    await expectSound(chair);
    await link(chair, 'en préparation').click();
    await chair.getByText('Lire le courriel').first().click();
    await expect(chair.getByText('La décision a changé depuis').first()).toBeVisible();
    await button(chair, 'Préparer de nouveau les courriels dépassés').click();
    await expect(chair.getByText('Les courriels sont préparés de nouveau')).toBeVisible();
    await choice(chair, 'J’ai relu les décisions et les courriels').check();
    await button(chair, 'Publier maintenant').click();
    await expect(chair.getByText('Les décisions sont publiées')).toBeVisible();
    await expectSound(chair);
    await visit(chair, `/cahiers/${receiptNumber}/proposition-1`);
    await expect(chair.getByRole('group', { name: 'Décision' })).toContainText('Ajournée');
  });

  const contributor = await enter(people.contributor);
  await expectNotFound(contributor, address);
});
