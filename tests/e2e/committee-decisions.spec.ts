import type { Page } from 'playwright/test';

import { button, choice, expect, expectNotFound, expectReflow, expectSound, field, group, link, refusal, signIn, test, visit } from './journey.ts';
import { stage, type Stage } from './stage/stage.ts';

const criteria = ['Utile', 'Impactante', 'Supportable', 'Réalisable'];

/** Takes the decision on one proposal as its opinion says, with every text of its feedback. */
async function decide(chair: Page, { commissionSlug }: Stage, proposalId: string, words: string): Promise<void> {
  await visit(chair, `/comite/commissions/${commissionSlug}/propositions/${proposalId}`);
  await field(chair, 'Motifs').fill(`Les motifs ${words}.`);
  for (const criterion of criteria) {
    await field(group(chair, criterion), 'Phrase du comité').fill(`Notre phrase ${words} : ${criterion}.`);
    await field(group(chair, criterion), 'Ce qui changerait cet avis').fill(`Notre conseil ${words} : ${criterion}.`);
  }
  await field(chair, 'Le chemin du retour').fill(`Le chemin du retour ${words}.`);
  if (words === 'ajournée') {
    await field(chair, 'Si ajournée : ce qui manque').fill('Le financement de la deuxième année.');
    await field(chair, 'Si ajournée : dernier jour pour compléter').fill(`${new Date().getFullYear() + 1}-06-30`);
  }
  await button(chair, 'Enregistrer la décision').click();
  await expect(chair.getByText('La décision est enregistrée, elle attend sa publication')).toBeVisible();
}

test('three decisions are checked together, their mails read and corrected, published at once, and read by the contributor', async ({ enter, open }) => {
  test.setTimeout(240_000);
  const staged = await stage('evaluated', { opinions: true });
  const { people, commissionSlug, proposalId, proposalTitle, sisterId, sisterTitle, thirdId, thirdTitle, cahierId, receiptNumber, cahierTitle } = staged;
  const decisions = `/comite/commissions/${commissionSlug}/decisions`;
  const chair = await enter(people.chair);

  await test.step('what remains to be decided is at hand, and sentences to begin with wait to be finished', async () => {
    await visit(chair, decisions);
    await expect(chair.getByText('3 avis rendus attendent une décision.')).toBeVisible();
    await link(chair, proposalTitle).click();
    await button(chair, 'Proposer des phrases de départ').click();
    await expect(field(group(chair, 'Utile'), 'Phrase du comité')).toHaveValue('Le besoin est clairement établi : […]');
    await expect(field(chair, 'Le chemin du retour')).toHaveValue(/\[…\]$/);
    await expectSound(chair);
    await decide(chair, staged, proposalId, 'retenue');
    await decide(chair, staged, sisterId, 'ajournée');
    await decide(chair, staged, thirdId, 'écartée');
  });

  await test.step('they are checked together and read side by side', async () => {
    await visit(chair, decisions);
    await expect(chair.getByText('3 décisions prises attendent d’être publiées.')).toBeVisible();
    await expect(chair.getByText(`« ${proposalTitle} » est retenue et « ${thirdTitle} » ne l’est pas, avec les mêmes niveaux`)).toBeVisible();
    await link(chair, 'Impactante').click();
    await expect(chair.getByRole('row', { name: sisterTitle })).toContainText('Notre phrase ajournée : Impactante.');
    await expectReflow(chair);
    for (const title of [proposalTitle, sisterTitle, thirdTitle]) await choice(chair, title).check();
    await button(chair, 'Préparer le lot et ses courriels').click();
    await expect(chair.getByText('Le lot est préparé : relisez ses courriels')).toBeVisible();
    await expect(chair.getByText('Tout est prêt : 3 décisions, 6 courriels à relire plus bas.')).toBeVisible();
    await expectSound(chair);
    await expectReflow(chair);
  });
  const batch = new URL(chair.url()).pathname;

  await test.step('the secretary corrects a mail, and sets no hour', async () => {
    const secretary = await enter(people.secretary);
    await visit(secretary, batch);
    await expect(button(secretary, 'Publier maintenant')).toHaveCount(0);
    const mail = secretary.getByRole('listitem').filter({ hasText: /^À contributor-/ }).filter({ hasText: 'est retenue' }).first();
    await mail.getByRole('link', { name: /^Corriger/ }).click();
    await field(secretary, 'Objet').fill('Une bonne nouvelle pour votre conciergerie');
    await button(secretary, 'Enregistrer le courriel').click();
    await expect(secretary.getByText('Le courriel est enregistré : il partira ainsi')).toBeVisible();
    await expect(secretary.getByText('Corrigé à la main')).toBeVisible();
    await expectSound(secretary);
  });

  await test.step('an hour that is past, or that no clock shows, is refused; another is set, and taken back', async () => {
    await visit(chair, batch);
    const when = group(chair, 'Publier le');
    await when.getByLabel('Date').fill('2026-01-05');
    await when.getByLabel('Heure').fill('08:00');
    await button(chair, 'Programmer le lot').click();
    await expect(refusal(chair)).toContainText('Choisissez un moment à venir');
    await when.getByLabel('Date').fill('2027-03-28');
    await when.getByLabel('Heure').fill('02:30');
    await button(chair, 'Programmer le lot').click();
    await expect(refusal(chair)).toContainText('Cette heure n’existe pas à Paris');
    await expect(when.getByLabel('Heure')).toHaveValue('02:30');
    await when.getByLabel('Date').fill('2027-02-01');
    await when.getByLabel('Heure').fill('09:00');
    await button(chair, 'Programmer le lot').click();
    await expect(chair.getByText('Part le 1 février 2027 à 09:00, heure de Paris')).toBeVisible();
    await expectSound(chair);
    await button(chair, 'Annuler l’heure et corriger').click();
    await expect(chair.getByText('Le lot est de nouveau en préparation')).toBeVisible();
  });

  const contributor = await enter(people.contributor);
  await test.step('nobody else sees anything of it', async () => {
    await expectNotFound(contributor, batch);
    await visit(contributor, `/mon-espace/cahiers/${cahierId}`);
    await expect(contributor.getByText('Notre phrase')).toHaveCount(0);
  });

  await test.step('it is published now, and the mail leaves as it was corrected', async () => {
    await button(chair, 'Publier maintenant').click();
    await expect(refusal(chair)).toContainText('une publication ne se reprend pas');
    await choice(chair, 'J’ai relu les décisions et les courriels').check();
    await button(chair, 'Publier maintenant').click();
    await expect(chair.getByText('Les décisions sont publiées et leurs courriels partent')).toBeVisible();
    await expectSound(chair);
    const reader = await open();
    await visit(reader, '/connexion/demonstration/messages');
    await expect(reader.getByRole('article').filter({ hasText: 'Une bonne nouvelle pour votre conciergerie' }).first()).toContainText(`/cahiers/${receiptNumber}/proposition-1`);
  });

  await test.step('the contributor reads what is said of each criterion, and finds the way back of each decision', async () => {
    await contributor.setViewportSize({ width: 390, height: 844 });
    await visit(contributor, `/mon-espace/cahiers/${cahierId}`);
    await link(contributor, `« ${sisterTitle} » : ajournée`).click();
    const adjourned = contributor.getByRole('group', { name: 'Décision' }).filter({ hasText: 'Les motifs ajournée.' });
    for (const criterion of criteria) {
      await expect(adjourned).toContainText(`Notre phrase ajournée : ${criterion}.`);
      await expect(adjourned).toContainText(`Notre conseil ajournée : ${criterion}.`);
    }
    await expect(adjourned).toContainText('Nettement au-dessus du seuil');
    await expect(adjourned).toContainText('Le chemin du retour ajournée.');
    await expect(contributor.getByRole('group', { name: 'Décision' }).filter({ hasText: 'Les motifs écartée.' }).getByRole('link', { name: 'Voir les appels ouverts' })).toBeVisible();
    await expect(contributor.getByRole('group', { name: 'Décision' }).filter({ hasText: 'Les motifs retenue.' }).getByRole('link', { name: proposalTitle })).toBeVisible();
    await expectReflow(contributor);
    await adjourned.getByRole('link', { name: `Compléter la proposition « ${sisterTitle} »` }).click();
    await contributor.waitForURL('**/presentation');
    await expect(contributor.getByRole('heading', { level: 1 })).toBeVisible();
    await expectSound(contributor);
  });

  await test.step('anybody reads it on the public page, in English with its texts in French', async () => {
    const visitor = await open();
    await visit(visitor, `/en/cahiers/${receiptNumber}/proposition-3`);
    const decision = visitor.getByRole('group', { name: 'Decision' });
    await expect(decision).toContainText('Well above the threshold');
    await expect(decision.getByText('Notre phrase écartée : Utile.')).toHaveAttribute('lang', 'fr');
    await expect(decision).toContainText('What would strengthen this opinion');
    await expect(link(visitor, cahierTitle)).toBeVisible();
  });
});

test('a batch is prepared, corrected and published without JavaScript, from the keyboard alone', async ({ open }) => {
  test.setTimeout(120_000);
  const staged = await stage('evaluated', { opinions: true });
  const { people, commissionSlug, thirdId, thirdTitle } = staged;
  const chair = await open({ javaScriptEnabled: false });
  await signIn(chair, people.chair);
  await chair.goto(`/comite/commissions/${commissionSlug}/propositions/${thirdId}`);
  await field(chair, 'Motifs').fill('Les motifs.');
  await button(chair, 'Proposer des phrases de départ').focus();
  await chair.keyboard.press('Enter');
  await expect(field(chair, 'Motifs')).toHaveValue('Les motifs.');
  for (const criterion of criteria) {
    for (const label of ['Phrase du comité', 'Ce qui changerait cet avis']) {
      const text = field(group(chair, criterion), label);
      await text.fill((await text.inputValue()).replace('[…]', 'notre fin de phrase.'));
    }
  }
  const way = field(chair, 'Le chemin du retour');
  await way.fill((await way.inputValue()).replace('[…]', 'revenir au printemps.'));
  await button(chair, 'Enregistrer la décision').focus();
  await chair.keyboard.press('Enter');
  await expect(chair.getByText('La décision est enregistrée, elle attend sa publication')).toBeVisible();
  await chair.goto(`/comite/commissions/${commissionSlug}/decisions`);
  await choice(chair, thirdTitle).focus();
  await chair.keyboard.press('Space');
  await button(chair, 'Préparer le lot et ses courriels').focus();
  await chair.keyboard.press('Enter');
  await expect(chair.getByText('Le lot est préparé : relisez ses courriels')).toBeVisible();
  await chair.getByRole('link', { name: /^Corriger le courriel/ }).first().focus();
  await chair.keyboard.press('Enter');
  await field(chair, 'Objet').fill('Notre décision');
  await button(chair, 'Enregistrer le courriel').focus();
  await chair.keyboard.press('Enter');
  await expect(chair.getByText('Le courriel est enregistré : il partira ainsi')).toBeVisible();
  await choice(chair, 'J’ai relu les décisions et les courriels').focus();
  await chair.keyboard.press('Space');
  await button(chair, 'Publier maintenant').focus();
  await chair.keyboard.press('Enter');
  await expect(chair.getByText('Les décisions sont publiées et leurs courriels partent')).toBeVisible();
});
