import { button, choice, expect, expectReflow, expectSound, field, group, link, refusal, signIn, test, visit } from './journey.ts';
import { stage } from './stage/stage.ts';

test('a plan is read, changed and applied; experts accept, decline, step aside; alternates are called and somebody is reminded', async ({ open, enter }) => {
  test.setTimeout(480_000);
  const { people, key, commissionName, commissionSlug, callSlug, proposalId, proposalTitle, sisterId, sisterTitle } = await stage('admitted', { sister: true });
  const manager = await enter(people.manager);
  await visit(manager, '/gestion/orientation');
  await choice(manager, proposalTitle).check();
  await choice(manager, sisterTitle).check();
  await field(manager, 'Commission').selectOption({ label: commissionName });
  await button(manager, 'Ouvrir l’examen').click();
  await expect(manager.getByText('2 examens ouverts')).toBeVisible();

  const distribution = `/comite/commissions/${commissionSlug}/repartition`;
  const chair = await enter(people.chair);
  await test.step('the plan is shown before it is applied, with the load of each', async () => {
    await visit(chair, `/comite/commissions/${commissionSlug}`);
    await link(chair, 'Répartition').click();
    await chair.waitForURL(`**${distribution}`);
    await expectSound(chair);
    await expectReflow(chair);
    await expect(chair.getByText('Ce plan confierait 2 propositions à 3 experts, en 6 saisines')).toBeVisible();
    await chair.getByText('Lire ces charges en tableau').click();
    await expect(chair.getByRole('row', { name: people.alternate })).toContainText('Rien de plus');
    await field(chair, 'Experts par proposition').fill('4');
    await button(chair, 'Refaire le plan').click();
    await expect(chair.getByText('Ce plan confierait 2 propositions à 4 experts, en 8 saisines')).toBeVisible();
    await expect(chair.getByRole('row', { name: proposalTitle })).toContainText('suppléant·e : les membres ne suffisent pas');
    await visit(chair, `${distribution}?appel=${callSlug}&experts=3`);
  });

  await test.step('changed by hand, then overtaken by another officer: nothing is applied, what moved is said', async () => {
    await choice(chair, `${people.expert3} pour « ${sisterTitle} »`).uncheck();
    const secretary = await enter(people.secretary);
    await visit(secretary, `/comite/commissions/${commissionSlug}/propositions/${proposalId}`);
    const form = secretary.getByRole('form', { name: 'Confier la proposition' });
    await field(form, 'Expert').selectOption((await form.getByRole('option', { name: people.expert1 }).getAttribute('value')) ?? '');
    await button(form, 'Confier').click();
    await expect(secretary.getByRole('rowheader', { name: people.expert1 })).toBeVisible();
    await button(chair, 'Appliquer ce plan').click();
    await expect(refusal(chair)).toContainText('la situation a changé depuis l’affichage du plan');
    await expect(refusal(chair)).toContainText(`${people.expert1} en est déjà saisi·e`);
    await expectSound(chair);
    await expect(choice(chair, `${people.expert3} pour « ${sisterTitle} »`)).not.toBeChecked();
    await expect(choice(chair, `${people.expert2} pour « ${proposalTitle} »`)).toBeChecked();
  });

  await test.step('read again, it is applied', async () => {
    await choice(chair, `${people.expert3} pour « ${sisterTitle} »`).check();
    await button(chair, 'Appliquer ce plan').click();
    await expect(chair.getByText('Le plan est appliqué')).toBeVisible();
    await expect(chair.getByText('Le plan n’a rien à ajouter')).toBeVisible();
    await expectSound(chair);
  });

  await test.step('an expert accepts both in one act, without JavaScript', async () => {
    const expert = await open({ javaScriptEnabled: false });
    await signIn(expert, people.expert1);
    await expert.goto('/comite');
    await expect(expert.getByText('2 propositions attendent votre réponse')).toBeVisible();
    await button(expert, 'J’accepte : aucun lien d’intérêts').click();
    await expect(expert.getByText('Vous avez accepté ces propositions')).toBeVisible();
    await expect(expert.getByRole('row', { name: proposalTitle })).toContainText('À commencer');
  });

  await test.step('another accepts one and declines the other, with a reason that the officers read', async () => {
    const expert = await enter(people.expert2);
    await visit(expert, `/comite/propositions/${sisterId}`);
    await expect(expert.getByRole('form', { name: 'Mon évaluation' })).toHaveCount(0);
    await expectReflow(expert);
    await link(expert, 'Décliner pour une autre raison').click();
    await expectSound(expert);
    await button(expert, 'Décliner').click();
    await expect(refusal(expert)).toContainText('Dites pourquoi en une phrase.');
    await field(expert, 'Pourquoi vous déclinez').fill('Je pars en congé ce mois-ci.');
    await button(expert, 'Décliner').click();
    await expect(expert.getByText('Vous avez décliné cette proposition')).toBeVisible();
    await expectSound(expert);
    await button(expert, 'J’accepte : aucun lien d’intérêts').click();
    await expect(expert.getByText('Vous avez accepté cette proposition')).toBeVisible();
    await expectSound(expert);
  });

  const sister = `/comite/commissions/${commissionSlug}/propositions/${sisterId}`;
  await test.step('the quorum that this threatens is said, and the alternate called in one act', async () => {
    await visit(chair, sister);
    await expect(chair.getByText('« Je pars en congé ce mois-ci. »')).toBeVisible();
    await expect(chair.getByText('Experts à trouver')).toBeVisible();
    await button(chair, `Appeler un suppléant pour « ${sisterTitle} »`).click();
    await expect(chair.getByText('Les suppléants sont appelés et prévenus')).toBeVisible();
    await expect(chair.getByRole('row', { name: people.alternate })).toContainText('N’a pas encore répondu');
    await expectSound(chair);
  });

  await test.step('a third steps aside from the whole cahier: the quorum is impossible here, and a transfer is offered', async () => {
    const expert = await enter(people.expert3);
    await visit(expert, `/comite/propositions/${proposalId}`);
    await link(expert, 'J’ai un lien : me déporter').click();
    await expectSound(expert);
    await choice(group(expert, 'Quel lien vous attache à ce cahier ?'), 'Famille').check();
    await button(expert, 'Me déporter').click();
    await expect(expert.getByText('Votre déport est enregistré')).toBeVisible();
    await visit(chair, distribution);
    const quorums = chair.getByRole('region', { name: 'Quorums à assurer' });
    await expect(quorums.getByText('Quorum impossible')).toBeVisible();
    await expect(quorums.getByText('Experts à trouver')).toBeVisible();
    await link(quorums, `Transférer « ${sisterTitle} »`).click();
    await expect(chair.getByRole('form', { name: 'Transférer l’examen' })).toBeVisible();
  });

  await test.step('who is awaited is reminded, once', async () => {
    await visit(chair, distribution);
    await button(chair, `Envoyer un rappel à ${people.expert1}`).click();
    await expect(chair.getByText('Le rappel part dans la minute')).toBeVisible();
    await button(chair, `Envoyer un rappel à ${people.expert1}`).click();
    await expect(refusal(chair)).toContainText('il y a moins d’un jour');
    await chair.goto('/connexion/demonstration/messages');
    const mail = chair.getByRole('article').filter({ hasText: `À expert1-${key}@` }).filter({ hasText: 'Rappel' }).first();
    await expect(mail).toContainText(proposalTitle);
    await expect(mail).toContainText(sisterTitle);
  });
});
