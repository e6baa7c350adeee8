import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { readXlsx } from '@/tests/factories/xlsx.ts';
import { button, choice, expect, expectNotFound, expectReflow, expectSound, field, link, refusal, signIn, test, visit } from './journey.ts';
import { stage } from './stage/stage.ts';

const criteria = ['Utile', 'Impactante', 'Financièrement supportable', 'Réalisable en 3 ans'];
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const reason = (page: Page, name: string) => field(part(page, name), 'La raison de votre réponse');

async function answerEverything(page: Page, level: string): Promise<void> {
  for (const name of criteria) {
    await choice(part(page, name), level).check();
    await reason(page, name).fill(`Ma raison : ${name}.`);
  }
}

test('an expert scores with the digits of the keyboard, is served the next proposal, then told that it is over', async ({ enter }) => {
  const { people, proposalId, proposalTitle, sisterId, sisterTitle } = await stage('accepted', { sister: true });
  const expert = await enter(people.expert1);
  await visit(expert, `/comite/propositions/${proposalId}`);
  await expect(expert.getByText('0 critère sur 4')).toBeVisible();
  await expect(expert.getByRole('table', { name: 'Dépenses' })).toBeVisible();
  await expect(expert.getByText('Dépenses et ressources sont égales')).toBeVisible();
  await expect(link(expert, sisterTitle)).toHaveAttribute('href', `/comite/propositions/${sisterId}`);
  await expect(expert.getByText('elle vous est confiée')).toBeVisible();

  await test.step('digits choose the level of the criterion that has the focus, and write in a reason', async () => {
    await expect(expert.getByText('Au clavier, une fois dans un critère')).toBeVisible();
    await choice(part(expert, 'Utile'), '0').focus();
    await expert.keyboard.press('4');
    await expect(choice(part(expert, 'Utile'), '4')).toBeChecked();
    await expect(choice(part(expert, 'Utile'), '4')).toBeFocused();
    await expert.keyboard.press('i');
    await expect(choice(part(expert, 'Utile'), 'Pas assez d’information')).toBeChecked();
    await expert.keyboard.press('7');
    await expect(choice(part(expert, 'Utile'), 'Pas assez d’information')).toBeChecked();
    await expert.keyboard.press('3');
    await expert.keyboard.press('Tab');
    await expect(reason(expert, 'Utile')).toBeFocused();
    await expert.keyboard.type('Il y a 5 communes, et 12 bénévoles.');
    await expect(choice(part(expert, 'Utile'), '3')).toBeChecked();
    await expect(reason(expert, 'Utile')).toHaveValue('Il y a 5 communes, et 12 bénévoles.');
    await expect(expert.getByText('1 critère sur 4')).toBeVisible();
    await expect(expert.getByText(/^Enregistré à \d\d:\d\d$/)).toBeVisible();
    await field(expert, 'Votre question').focus();
    await expert.keyboard.type('5');
    await expect(choice(part(expert, 'Utile'), '3')).toBeChecked();
    await field(expert, 'Votre question').fill('');
  });

  await test.step('Enter on a level sends nothing', async () => {
    await choice(part(expert, 'Utile'), '3').focus();
    await expert.keyboard.press('Enter');
    await expect(refusal(expert)).toHaveCount(0);
  });

  await test.step('what is saved is left for the other proposal, which is not begun', async () => {
    await button(expert, 'Enregistrer et suivant').click();
    await expect(expert.getByRole('heading', { level: 1, name: sisterTitle })).toBeVisible();
    await expect(expert.getByText('Votre brouillon précédent est enregistré')).toBeVisible();
    await expect(expert.getByText('Il vous en reste 2, celle-ci comprise.').first()).toBeVisible();
    await expectSound(expert);
    await answerEverything(expert, '4');
    await expect(expert.getByText('4 critères sur 4')).toBeVisible();
    await button(expert, 'Soumettre et suivant').click();
    await expect(expert.getByRole('heading', { level: 1, name: proposalTitle })).toBeVisible();
    await expect(expert.getByText('Votre évaluation précédente est soumise')).toBeVisible();
    await expect(expert.getByText('1 critère sur 4')).toBeVisible();
  });

  await test.step('the last one ends on a page that says so', async () => {
    await button(expert, 'Enregistrer et suivant').click();
    await expect(expert.getByText('Il vous reste 1 brouillon à compléter')).toBeVisible();
    await expectSound(expert);
    await link(expert, 'Reprendre mon brouillon').click();
    await answerEverything(expert, '2');
    await button(expert, 'Soumettre et suivant').click();
    await expect(expert.getByRole('heading', { level: 1, name: 'Vous avez tout évalué' })).toBeVisible();
    await expect(expert.getByText('Votre évaluation est soumise')).toBeVisible();
    await expectSound(expert);
  });
});

test('an expert scores on a phone, where the form follows what is read', async ({ open }) => {
  const { people, proposalId } = await stage('accepted');
  const page = await open({ viewport: { width: 390, height: 800 }, hasTouch: true });
  await signIn(page, people.expert2);
  await visit(page, `/comite/propositions/${proposalId}`);
  await expectReflow(page);
  await page.getByRole('navigation', { name: 'Parties de la page' }).getByRole('link', { name: 'Mon évaluation' }).click();
  await expect(page.getByRole('heading', { name: 'Mon évaluation' })).toBeInViewport();
  await page.getByRole('navigation', { name: 'Critères de l’évaluation' }).getByRole('link', { name: /^Réalisable/ }).click();
  await choice(part(page, 'Réalisable en 3 ans'), '5').check();
  await reason(page, 'Réalisable en 3 ans').fill('Les étapes tiennent en dix-huit mois.');
  // Far down the form, how far it is stays in sight.
  await expect(page.getByText('1 critère sur 4')).toBeInViewport();
  await link(page, 'Relire les jalons').click();
  await expect(page.getByRole('heading', { name: 'Jalons', exact: true })).toBeInViewport();
  await expect(page.getByText(/^Enregistré à/)).toBeVisible();
});

test('a connection that is lost loses nothing, and two windows see each other', async ({ enter }) => {
  const { people, proposalId } = await stage('accepted');
  const address = `/comite/propositions/${proposalId}`;
  const first = await enter(people.expert3);
  await visit(first, address);
  const second = await first.context().newPage();
  await second.goto(address);

  await test.step('what is typed without a network is saved when it comes back', async () => {
    await first.context().setOffline(true);
    await choice(part(first, 'Utile'), '4').check();
    await reason(first, 'Utile').fill('Écrit dans le train, sans réseau.');
    await expect(first.getByText('Non enregistré, nouvelle tentative…').first()).toBeVisible();
    await first.context().setOffline(false);
    await expect(first.getByText(/^Enregistré à/)).toBeVisible({ timeout: 40_000 });
  });

  await test.step('the other window is told, shows both, and keeps the one that is chosen', async () => {
    await reason(second, 'Utile').fill('Écrit dans une autre fenêtre.');
    await expect(second.getByText('Cette évaluation a été modifiée ailleurs entre-temps').first()).toBeVisible();
    await expect(reason(second, 'Utile')).toHaveValue('Écrit dans une autre fenêtre.');
    await button(second, 'Comparer les deux textes').click();
    const notice = second.getByRole('region', { name: 'Deux versions de votre évaluation' });
    await expect(notice).toContainText('Écrit dans le train, sans réseau.');
    await expect(reason(second, 'Utile')).toHaveValue('Écrit dans une autre fenêtre.');
    await button(second, 'Garder ce que je viens d’écrire').click();
    await expect(second.getByText('Votre brouillon est enregistré')).toBeVisible();
    await visit(first, address);
    await expect(reason(first, 'Utile')).toHaveValue('Écrit dans une autre fenêtre.');
  });
});

test('without JavaScript an expert keeps a draft, submits, and is led to the end', async ({ open }) => {
  const { people, proposalId, sisterTitle } = await stage('accepted', { sister: true });
  const page = await open({ javaScriptEnabled: false });
  await signIn(page, people.expert1);
  await page.goto(`/comite/propositions/${proposalId}`);
  await expect(page.getByText('0 critère sur 4')).toBeVisible();
  await expect(page.getByText('Au clavier, une fois dans un critère')).toHaveCount(0);
  await choice(part(page, 'Utile'), '4').check();
  await reason(page, 'Utile').fill('Ma première raison.');
  await button(page, 'Enregistrer le brouillon').click();
  await expect(page.getByText('Votre brouillon est enregistré')).toBeVisible();
  await expect(page.getByText('1 critère sur 4')).toBeVisible();
  await button(page, 'Soumettre et suivant').click();
  await expect(refusal(page)).toBeVisible();
  await expect(page.getByText('1 critère sur 4')).toBeVisible();
  await expect(reason(page, 'Utile')).toHaveValue('Ma première raison.');
  await answerEverything(page, '3');
  await button(page, 'Soumettre et suivant').click();
  await expect(page.getByRole('heading', { level: 1, name: sisterTitle })).toBeVisible();
  await answerEverything(page, '3');
  await button(page, 'Soumettre et suivant').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Vous avez tout évalué' })).toBeVisible();
});

test('a chair reads the dashboard, opens what waits, and takes the tables away', async ({ enter }) => {
  const { people, commissionSlug, proposalTitle, receiptNumber } = await stage('scored');
  const address = `/comite/commissions/${commissionSlug}`;
  const chair = await enter(people.chair);
  await visit(chair, address);
  await expectReflow(chair);
  await expect(chair.getByText('2 évaluations soumises sur 3 ; 3 saisines acceptées.')).toBeVisible();
  await expect(chair.getByText(/^1 évaluation manque encore/)).toBeVisible();
  await expect(chair.getByRole('row', { name: proposalTitle })).toContainText('2 soumises sur 3, quorum 3');
  await expect(chair.getByRole('row', { name: people.expert3 })).toContainText('0');

  await test.step('a filter stands in the address, with its count', async () => {
    await chair.getByRole('navigation', { name: 'État des propositions' }).getByRole('link', { name: 'En examen (1)' }).click();
    await expect(chair).toHaveURL(/etat=en-examen/);
    await expectSound(chair);
  });

  await test.step('the downloads are opened and read', async () => {
    const take = async (name: string) => {
      const [download] = await Promise.all([chair.waitForEvent('download'), chair.getByRole('link', { name, exact: true }).click()]);
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    };
    const scores = await take('XLSX : Notes, avec le nom des experts');
    expect(scores.name).toMatch(new RegExp(`^notes-${commissionSlug}-\\d{4}-\\d\\d-\\d\\d\\.xlsx$`));
    const { rows, xml } = readXlsx(scores.bytes);
    expect(rows.slice(1).map(([number, , title, , name, , , useful]) => [number, title, name, useful])).toEqual([
      [receiptNumber, proposalTitle, people.expert1, 4],
      [receiptNumber, proposalTitle, people.expert2, 4],
    ]);
    expect(xml).toContain('state="frozen"');
    const progress = await take('CSV : Avancement des saisines');
    expect(progress.name).toMatch(/\.csv$/);
    const lines = progress.bytes.toString('utf8').trim().split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines.at(-1)).toContain(`${people.expert3};Acceptée;non;`);
    expect((await take('XLSX : Propositions, médianes et rang')).bytes.subarray(0, 2).toString('latin1')).toBe('PK');
  });

  await test.step('the secretary has the same page; an expert and the contributor find nothing, not even a file', async () => {
    const secretary = await enter(people.secretary);
    await visit(secretary, address);
    await expect(secretary.getByRole('link', { name: 'XLSX : Notes, avec le nom des experts' })).toBeVisible();
    for (const name of [people.expert1, people.contributor]) {
      const other = await enter(name);
      await expectNotFound(other, address);
      for (const table of ['propositions', 'notes', 'avancement', 'autre']) {
        expect((await other.request.get(`${address}/export/${table}?format=xlsx`)).status(), table).toBe(404);
      }
    }
  });
});
