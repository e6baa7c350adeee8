import { button, choice, expect, expectNotFound, expectSound, field, group, link, refusal, test, visit } from './journey.ts';
import { stage } from './stage/stage.ts';

const criteria = ['Utile', 'Impactante', 'Financièrement supportable', 'Réalisable en 3 ans'];

test('an expert scores what is in the queue, and reads the colleagues only afterwards', async ({ enter }) => {
  const { people, proposalId, proposalTitle } = await stage('scored');
  const expert = await enter(people.expert3);
  await visit(expert, '/comite');
  await expect(expert.getByRole('row', { name: proposalTitle })).toContainText('À commencer');
  await link(expert, proposalTitle).click();
  await expectSound(expert);
  const colleagues = expert.getByRole('region', { name: 'Évaluations des collègues' });
  await expect(colleagues).toHaveCount(0);
  await expect(expert.getByText(`Une raison donnée par ${people.expert1}.`)).toHaveCount(0);

  await test.step('an evaluation without answers is refused beside its fields, and kept', async () => {
    await field(expert.getByRole('region', { name: criteria[0] }), 'La raison de votre réponse').fill('Une première raison.');
    await button(expert, 'Soumettre mon évaluation').click();
    const summary = refusal(expert);
    await expect(summary).toBeFocused();
    await expect(summary.getByRole('link')).not.toHaveCount(0);
    await expect(field(expert.getByRole('region', { name: criteria[0] }), 'La raison de votre réponse')).toHaveValue('Une première raison.');
    await expectSound(expert);
  });

  await test.step('« pas assez d’information » is an answer, saved as a draft first', async () => {
    for (const criterion of criteria) {
      const part = expert.getByRole('region', { name: criterion });
      await choice(part, criterion === 'Impactante' ? 'Pas assez d’information' : '4').check();
      await field(part, 'La raison de votre réponse').fill(`Ma raison : ${criterion}.`);
    }
    await expect(expert.getByText(/^Enregistré à/)).toBeVisible();
    await button(expert, 'Enregistrer le brouillon').click();
    await expect(expert.getByText('Votre brouillon est enregistré')).toBeVisible();
    await expect(choice(expert.getByRole('region', { name: 'Impactante' }), 'Pas assez d’information')).toBeChecked();
    await button(expert, 'Soumettre mon évaluation').click();
    await expect(expert.getByText('Votre évaluation est soumise')).toBeVisible();
  });

  await test.step('then the colleagues are read', async () => {
    await colleagues.getByText(people.expert1, { exact: true }).click();
    await expect(colleagues.getByText(`Une raison donnée par ${people.expert1}.`).first()).toBeVisible();
    await expectSound(expert);
    await visit(expert, '/comite?etat=soumises');
    await expect(link(expert, proposalTitle)).toHaveAttribute('href', `/comite/propositions/${proposalId}`);
  });

  await test.step('and the evaluation may be amended, with the reason why', async () => {
    await visit(expert, `/comite/propositions/${proposalId}?formulaire=amender`);
    await choice(expert.getByRole('region', { name: 'Impactante' }), '3').check();
    await field(expert, 'Pourquoi vous la modifiez').fill('Le contributeur a répondu.');
    await button(expert, 'Amender').click();
    await expect(expert.getByText('Votre évaluation est amendée')).toBeVisible();
    await expectSound(expert);
  });
});

test('an expert who declares a conflict sees nothing of the examination any more', async ({ enter }) => {
  const { people, proposalId, proposalTitle, commissionSlug } = await stage('scored');
  const address = `/comite/propositions/${proposalId}`;
  const expert = await enter(people.expert1);
  await visit(expert, address);
  await link(expert, 'Me déporter de ce cahier').click();
  await expect(expert.getByRole('form', { name: 'Me déporter de ce cahier' })).toBeVisible();
  await expectSound(expert);
  await button(expert, 'Me déporter').click();
  await expect(refusal(expert)).toBeFocused();
  await choice(group(expert, 'Quel lien vous attache à ce cahier ?'), 'Famille').check();
  await button(expert, 'Me déporter').click();
  await expect(expert.getByText('Votre déport est enregistré')).toBeVisible();
  await expectSound(expert);
  await expectNotFound(expert, address);
  for (const state of ['a-evaluer', 'soumises', 'closes']) {
    await visit(expert, `/comite?etat=${state}`);
    await expect(expert.getByText(proposalTitle)).toHaveCount(0);
  }

  const chair = await enter(people.chair);
  await visit(chair, `/comite/commissions/${commissionSlug}/propositions/${proposalId}`);
  await expect(chair.getByText(new RegExp(`^${people.expert1}, famille, le `))).toBeVisible();
  await expect(chair.getByText('1 évaluation soumise par des experts non déportés')).toBeVisible();
});

test('a colleague to whom nothing was given finds nothing', async ({ enter }) => {
  const { people, proposalId, commissionSlug } = await stage('assigned');
  const alternate = await enter(people.alternate);
  await expectNotFound(alternate, `/comite/propositions/${proposalId}`);
  await expectNotFound(alternate, `/comite/commissions/${commissionSlug}`);
  await expectNotFound(alternate, '/gestion/personnes');
});
