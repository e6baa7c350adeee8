import type { Page } from 'playwright/test';
import { button, choice, expect, expectNotFound, expectReflow, expectSound, field, group, link, refusal, test, visit } from './journey.ts';
import { stage } from './stage/stage.ts';

/** Declares once, for every cahier, what ties somebody to an organisation. */
async function declareInterest(page: Page, organisation: string, tie: string): Promise<void> {
  await visit(page, '/comite/profil');
  await link(page, 'Déclarer un lien').click();
  const form = page.getByRole('form', { name: 'Déclarer un lien d’intérêts' });
  await field(form, 'Organisation').fill(organisation);
  await choice(group(form, 'Ce qui vous y lie'), tie).check();
  await button(form, 'Déclarer ce lien').click();
  await expect(page.getByText('Votre lien est déclaré')).toBeVisible();
}

test('declared interests make hints, of which the chair clears one and records another as a recusal', async ({ enter }) => {
  const { people, actorName, proposalId, proposalTitle, commissionSlug, receiptNumber } = await stage('scored');
  const [desk, board] = [`/comite/commissions/${commissionSlug}`, `/comite/commissions/${commissionSlug}/deports`];
  const expert = await enter(people.expert1);
  const secretary = await enter(people.secretary);
  const chair = await enter(people.chair);

  await test.step('an expert and the secretary declare their interests on their profile', async () => {
    await visit(expert, '/comite/profil?formulaire=lien');
    await button(expert, 'Déclarer ce lien').click();
    await expect(refusal(expert)).toBeFocused();
    await declareInterest(expert, actorName.toUpperCase(), 'Membre');
    await visit(expert, '/comite/profil');
    await expectReflow(expert);
    await declareInterest(secretary, actorName, 'Famille');
  });

  await test.step('before that, the secretary follows the examination', async () => {
    await visit(secretary, desk);
    await expect(secretary.getByText(proposalTitle).first()).toBeVisible();
    await visit(secretary, `${desk}/propositions/${proposalId}`);
  });

  await test.step('the chair reads two hints, and clears the first with a reason', async () => {
    await visit(chair, board);
    await expect(chair.getByText('2 liens possibles restent à relire')).toBeVisible();
    await expectReflow(chair);
    const hint = chair.getByRole('listitem').filter({ hasText: people.expert1 });
    await expect(hint).toContainText(`${actorName.toUpperCase()} : même nom que ${actorName}, qui présente le cahier`);
    await link(hint, 'Ce n’en est pas un : écarter').click();
    const form = chair.getByRole('form', { name: `Écarter les indices sur ${people.expert1}` });
    await chair.waitForURL(/formulaire=ecarter/);
    await expectSound(chair);
    await button(form, 'Écarter ces indices').click();
    await expect(refusal(chair)).toBeFocused();
    await field(form, 'Pourquoi ce n’est pas un conflit').fill('Une adhésion de soutien, sans fonction ni intérêt.');
    await button(form, 'Écarter ces indices').click();
    await expect(chair.getByText('Les indices sont écartés, votre raison est conservée')).toBeVisible();
    await chair.getByText('1 lien possible relu et écarté').click();
    await expect(chair.getByText('« Une adhésion de soutien, sans fonction ni intérêt. »')).toBeVisible();
  });

  await test.step('and records the other as a recusal', async () => {
    const hint = chair.getByRole('listitem').filter({ hasText: people.secretary });
    await link(hint, 'C’est un conflit : enregistrer le déport').click();
    await chair.waitForURL(/formulaire=deport/);
    const form = chair.getByRole('form', { name: `Enregistrer le déport de ${people.secretary}` });
    await choice(group(form, 'Quel lien attache cette personne à ce cahier ?'), 'Famille').check();
    await expectSound(chair);
    await button(form, `Enregistrer le déport de ${people.secretary}`).click();
    await expect(chair.getByText('Le déport est enregistré')).toBeVisible();
    await expect(chair.getByText('Aucun lien possible ne reste à relire. 1 déport enregistré.')).toBeVisible();
    await visit(chair, board);
  });

  await test.step('the recused secretary finds nothing any more, by list, by count, by address, by search', async () => {
    await expectNotFound(secretary, `${desk}/propositions/${proposalId}`);
    await expectNotFound(secretary, `/comite/propositions/${proposalId}`);
    for (const part of ['', '/classement', '/deports']) {
      await visit(secretary, `${desk}${part}`);
      await expect(secretary.getByText(proposalTitle)).toHaveCount(0);
      await expect(secretary.getByText(receiptNumber)).toHaveCount(0);
      await expect(secretary.getByText(people.expert1)).toHaveCount(0);
    }
    await expect(secretary.getByText('Aucun cahier n’est en cours d’examen.')).toBeVisible();
    const found = await secretary.request.get(`/recherche?q=${encodeURIComponent(proposalTitle)}`);
    expect(await found.text()).not.toContain('/comite/');
  });

  await test.step('the public page stays, as for anybody', async () => {
    await visit(secretary, `/cahiers/${receiptNumber}`);
    await expect(secretary.getByText(proposalTitle).first()).toBeVisible();
  });

  await test.step('a recusal recorded by mistake is lifted, with its reason', async () => {
    await visit(chair, board);
    await link(chair, `Une erreur ? Lever le déport de ${people.secretary}`).click();
    await chair.waitForURL(/formulaire=lever/);
    await field(chair, 'Quelle était l’erreur').fill('Une homonymie : ce n’est pas sa famille.');
    await button(chair, `Lever le déport de ${people.secretary}`).click();
    await expect(chair.getByText('Le déport est levé, la personne est prévenue')).toBeVisible();
    await visit(secretary, `${desk}/propositions/${proposalId}`);
  });
});

test('the page of an examination opens to a recused secretary once its decision is published', async ({ enter }) => {
  const before = await stage('evaluated', { recusedSecretary: true });
  const waiting = await enter(before.people.secretary);
  await expectNotFound(waiting, `/comite/commissions/${before.commissionSlug}/propositions/${before.proposalId}`);
  const after = await stage('published', { recusedSecretary: true });
  const reader = await enter(after.people.secretary);
  await visit(reader, `/comite/commissions/${after.commissionSlug}/propositions/${after.proposalId}`);
  await expect(reader.getByText(`${after.people.secretary}, le`)).toBeVisible();
});

test('interests are declared, ended and removed without JavaScript', async ({ open }) => {
  const { people, actorName } = await stage('assigned');
  const page = await open({ javaScriptEnabled: false });
  await page.goto('/connexion/demonstration');
  await button(page, `Entrer comme ${people.expert2}`).click();
  await page.waitForURL('**/mon-espace');
  await page.goto('/comite/profil?formulaire=lien');
  await button(page, 'Déclarer ce lien').click();
  await expect(page.getByText('Choisissez la nature du lien.').first()).toBeVisible();
  await field(page, 'Organisation').fill(actorName);
  await choice(group(page, 'Ce qui vous y lie'), 'Emploi').check();
  await button(page, 'Déclarer ce lien').click();
  await expect(page.getByText('Votre lien est déclaré')).toBeVisible();
  await page.getByRole('link', { name: 'Ce lien a pris fin' }).click();
  await field(page, 'Dernier jour de ce lien').fill('2999-01-01');
  await button(page, 'Enregistrer la fin').click();
  await expect(page.getByText('Donnez un jour passé, ou aujourd’hui.').first()).toBeVisible();
  await field(page, 'Dernier jour de ce lien').fill('2025-06-30');
  await button(page, 'Enregistrer la fin').click();
  await expect(page.getByText('terminé le 30 juin 2025')).toBeVisible();
  await page.getByRole('link', { name: 'Déclaré par erreur' }).click();
  await button(page, 'Retirer, déclaré par erreur').click();
  await expect(page.getByText('Vous n’avez déclaré aucun lien.')).toBeVisible();
});
