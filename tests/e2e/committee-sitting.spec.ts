import type { Page } from 'playwright/test';
import { parisClock } from '@/lib/platform/paris-time.ts';
import { button, choice, expect, expectNotFound, expectReflow, expectSound, field, group, link, refusal, test, visit } from './journey.ts';
import { stage, type Stage } from './stage/stage.ts';

const minute = 60_000;

/** Plans a sitting that may open at once, with the staged proposal after a free point, and calls the members. */
async function convenedSitting(secretary: Page, { commissionSlug, proposalTitle, people }: Stage): Promise<string> {
  await visit(secretary, `/comite/commissions/${commissionSlug}/seances`);
  const plan = secretary.getByRole('form', { name: 'Prévoir une séance' });
  if (!(await plan.isVisible())) await secretary.getByText('Prévoir une séance').first().click();
  const start = parisClock(new Date(Date.now() + 2 * minute));
  await field(plan, 'Titre').fill('Séance du parcours');
  await field(plan, 'Date').fill('2026-03-29');
  await field(plan, 'Heure').fill('02:30');
  await field(plan, 'Fin prévue').fill('05:00');
  await button(plan, 'Prévoir la séance').click();
  await expect(refusal(secretary)).toContainText('Cette heure n’existe pas à Paris ce jour-là');
  await field(plan, 'Date').fill(start.day);
  await field(plan, 'Heure').fill(start.time);
  await field(plan, 'Fin prévue').fill('23:59');
  await button(plan, 'Prévoir la séance').click();
  await expect(secretary.getByText('La séance est prévue')).toBeVisible();
  const address = new URL(secretary.url()).pathname;

  const add = secretary.getByRole('form', { name: 'Ajouter des propositions' });
  await choice(add, proposalTitle).check();
  await button(add, 'Ajouter à l’ordre du jour').click();
  await expect(secretary.getByText('L’ordre du jour est complété')).toBeVisible();
  await secretary.getByText('Ajouter un point libre').click();
  const point = secretary.getByRole('form', { name: 'Ajouter un point libre' });
  await field(point, 'Intitulé').fill('Ouverture');
  await button(point, 'Ajouter le point').click();
  const order = secretary.getByRole('form', { name: 'Ordre du jour' });
  await expect(order.getByRole('listitem').nth(1)).toContainText('Ouverture');
  await button(order, 'Monter « Ouverture »').focus();
  await secretary.keyboard.press('Enter');
  await expect(order.getByRole('listitem').first()).toContainText('Ouverture');
  await expectSound(secretary);
  await expectReflow(secretary);

  await choice(group(secretary, 'Suppléants à appeler'), people.alternate).check();
  await button(secretary, 'Convoquer les membres').click();
  await expect(secretary.getByText('Les membres sont convoqués')).toBeVisible();
  await expectSound(secretary);
  return address;
}

/** The PDF behind a link, which is tagged. */
async function tagged(page: Page, name: string): Promise<Buffer> {
  const response = await page.request.get((await link(page, name).getAttribute('href')) ?? '');
  expect(response.headers()['content-type']).toBe('application/pdf');
  expect(response.headers()['cache-control']).toBe('private, no-store');
  const pdf = await response.body();
  const text = pdf.toString('latin1');
  expect(text).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
  expect(text).toContain('/StructTreeRoot');
  expect(text).toMatch(/\/Lang\s*\(fr\)/);
  return pdf;
}

test('a sitting from its order of the day to its confirmed minutes', async ({ enter, open }) => {
  test.setTimeout(600_000);
  const staged = await stage('evaluated');
  const { people, proposalTitle, commissionSlug } = staged;
  const secretary = await enter(people.secretary);
  const address = await convenedSitting(secretary, staged);

  const expert = await enter(people.expert1);
  await visit(expert, '/comite');
  await link(expert, 'Séance du parcours').click();
  await expect(expert.getByRole('heading', { level: 1 })).toHaveText('Séance du parcours');
  await expectSound(expert);
  await tagged(expert, 'Mon dossier de séance (PDF)');
  const alternate = await enter(people.alternate);
  await visit(alternate, address);
  const stranger = await enter(people.contributor);
  await expectNotFound(stranger, address);

  const chair = await enter(people.chair);
  await test.step('it opens, and the pages of the members follow it', async () => {
    await visit(chair, address);
    await button(chair, 'Ouvrir la séance').click();
    await expect(chair.getByText('Aucun point n’est en cours.')).toBeVisible();
    await visit(secretary, address);
    for (const person of [people.chair, people.secretary, people.expert1, people.expert2, people.expert3, people.alternate]) {
      await button(secretary, `Présent·e : ${person}`).click();
      await expect(button(secretary, `Parti·e : ${person}`)).toBeVisible();
    }
    await visit(expert, address);
    await expect(expert.getByText('La page suit la séance d’elle-même.')).toBeVisible();
    await visit(alternate, address);
    await expect(alternate.getByText('La page suit la séance d’elle-même.')).toBeVisible();
    await chair.reload();
    await button(chair, `Ouvrir « ${proposalTitle} »`).click();
    await expect(chair.getByRole('heading', { level: 2, name: proposalTitle })).toBeVisible();
    await expect(expert.getByRole('heading', { level: 2, name: proposalTitle })).toBeVisible();
    await expectSound(expert);
  });

  await test.step('a recusal declared on the spot asks out, and stops the vote until it is noted', async () => {
    await alternate.getByText('Je dois me déporter de ce point').click();
    await choice(group(alternate, 'Quel lien vous attache'), 'Famille').check();
    await button(alternate, 'Me déporter').click();
    await expect(alternate.getByText('Vous êtes déporté·e du point en cours : merci de quitter la salle')).toBeVisible();
    await expect(alternate.getByText(proposalTitle)).toHaveCount(0);
    await expectSound(alternate);
    await expect(chair.getByText('Une personne déportée est encore dans la salle')).toBeVisible();
    await expect(button(chair, 'Mettre aux voix')).toHaveCount(0);
    await visit(secretary, address);
    await button(secretary, `Noter la sortie : ${people.alternate}`).click();
    await expect(secretary.getByText(`${people.alternate} : a quitté la salle`)).toBeVisible();
  });

  await test.step('scores are given again, and both medians are read', async () => {
    await link(expert, 'Redonner mes notes après la discussion').click();
    const form = expert.getByRole('form', { name: 'Redonner mes notes' });
    await choice(form, '5').first().check();
    await button(form, 'Enregistrer mes notes').click();
    await expect(refusal(expert)).toBeVisible();
    await field(form, 'Ce qui a changé votre avis').fill('La discussion a levé mes doutes.');
    await button(form, 'Enregistrer mes notes').click();
    await expect(expert.getByText('Des notes ont été redonnées après la discussion')).toBeVisible();
    await expectSound(expert);
  });

  await test.step('the secretary takes notes', async () => {
    await field(secretary, 'Notes de la discussion').fill('La commission salue l’idée.');
    await expect(secretary.getByText(/Enregistré/).first()).toBeVisible();
  });

  await test.step('the chair puts a motion, members vote with or without script, the secretary for the room', async () => {
    await choice(group(chair, 'Motion'), 'Retenir').check();
    await button(chair, 'Mettre aux voix').click();
    await expect(chair.getByText('0 voix sur 3.')).toBeVisible();
    await visit(expert, address);
    await button(expert, 'Pour').click();
    await expect(expert.getByText('Votre voix : pour.')).toBeVisible();
    const plain = await open({ javaScriptEnabled: false });
    await plain.goto('/connexion/demonstration');
    await button(plain, `Entrer comme ${people.expert2}`).click();
    await plain.goto(address);
    await button(plain, 'Contre').click();
    await expect(plain.getByText('Votre voix : contre.')).toBeVisible();
    await button(plain, 'Pour').click();
    await link(plain, 'Actualiser').click();
    await expect(plain.getByText('Votre voix : pour.')).toBeVisible();
    await visit(secretary, address);
    await secretary.getByText('Noter les voix de la salle').click();
    await button(secretary, `Abstention : ${people.expert3}`).click();
    await expect(chair.getByText('3 voix sur 3.')).toBeVisible();
    await expect(alternate.getByText('merci de quitter la salle')).toBeVisible();
    await button(chair, 'Clore le vote').click();
    await expect(chair.getByText('Retenir : motion adoptée')).toBeVisible();
    await expectSound(chair);
  });

  await test.step('the opinion ends the item, the closing draws up the minutes', async () => {
    await visit(secretary, address);
    await field(secretary, 'Avis de la commission').fill('La commission propose de retenir la proposition.');
    await button(secretary, 'Enregistrer l’avis et terminer le point').click();
    await expect(secretary.getByText('Avis : retenue')).toBeVisible();
    await expect(alternate.getByText('merci de quitter la salle')).toHaveCount(0);
    await secretary.getByText('Lever la séance').first().click();
    await button(secretary, 'Lever la séance').click();
    await expect(secretary.getByRole('heading', { name: 'Procès-verbal', exact: true })).toBeVisible();
    await expectSound(secretary);
    await expectReflow(secretary);
  });

  await test.step('both confirm, each for their part', async () => {
    await expect(button(secretary, 'Confirmer pour la présidence')).toHaveCount(0);
    await button(secretary, 'Confirmer pour le secrétariat').click();
    await expect(button(secretary, 'Confirmer pour le secrétariat')).toHaveCount(0);
    await visit(chair, address);
    await button(chair, 'Confirmer pour la présidence').click();
    await expect(chair.getByText('Procès-verbal confirmé')).toBeVisible();
    await expectSound(chair);
  });

  await test.step('each reads their minutes, a recused member without the item', async () => {
    await visit(expert, address);
    const whole = await tagged(expert, 'Télécharger le procès-verbal (PDF)');
    await visit(alternate, address);
    await expect(alternate.getByText(proposalTitle)).toHaveCount(0);
    const veiled = await tagged(alternate, 'Télécharger le procès-verbal (PDF)');
    expect(veiled.length).toBeLessThan(whole.length);
    await visit(secretary, `/comite/commissions/${commissionSlug}/seances`);
    await expect(secretary.getByRole('row', { name: 'Séance du parcours' })).toContainText('Procès-verbal confirmé');
  });
});

test('the stream of a sitting passes at once, to those who may read the sitting', async ({ enter }) => {
  const { people, commissionSlug } = await stage('assigned');
  const list = `/comite/commissions/${commissionSlug}/seances`;
  const chair = await enter(people.chair);
  await visit(chair, list);
  const href = (await chair.getByRole('main').locator(`a[href^="${list}/"]`).first().getAttribute('href')) ?? '';
  const stream = `/api/comite/seances/${href.slice(list.length + 1)}/suivi`;
  const heard = await chair.evaluate(async (address) => {
    const leaving = new AbortController();
    const response = await fetch(address, { signal: leaving.signal });
    if (!response.body) throw new Error('This stream has no body.');
    const reader = response.body.getReader();
    let text = '';
    while (!text.includes('data:')) text += new TextDecoder().decode((await reader.read()).value);
    leaving.abort();
    return { type: response.headers.get('content-type'), encoding: response.headers.get('content-encoding'), text };
  }, stream);
  expect(heard).toEqual({ type: 'text/event-stream; charset=utf-8', encoding: null, text: expect.stringMatching(/^retry: 2000\n\ndata: \d+\n\n$/) });

  // Not convened yet: its members do not know of it.
  const expert = await enter(people.expert1);
  await visit(expert, list);
  await expect(expert.getByText('Aucune séance prévue')).toBeVisible();
  await expectNotFound(expert, href);
  expect((await expert.request.get(stream)).status()).toBe(404);
});
