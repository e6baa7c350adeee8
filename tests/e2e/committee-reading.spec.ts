import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

import { button, expect, expectNotFound, expectReflow, expectSound, field, link, test, visit } from './journey.ts';
import { stage } from './stage/stage.ts';

const root = path.resolve(import.meta.dirname, '../..');

test('the chair reads the ranking, what each figure says, and what the advisory mean is worth', async ({ enter }) => {
  const { people, commissionSlug, proposalTitle, callSlug } = await stage('evaluated');
  const address = `/comite/commissions/${commissionSlug}/classement`;
  const chair = await enter(people.chair);
  await visit(chair, `/comite/commissions/${commissionSlug}`);
  await link(chair, 'Classement').click();
  await chair.waitForURL(`**${address}`);
  await expect(chair.getByRole('heading', { level: 1 })).toHaveText('Classement');
  await expectSound(chair);
  await expectReflow(chair);
  await expect(chair.getByText('1 proposition passe, 0 sous un seuil')).toBeVisible();

  const row = chair.getByRole('row', { name: proposalTitle });
  await expect(row.getByRole('cell').first()).toContainText('1');
  await expect(row.getByRole('cell').first()).toContainText('moy. 4');
  await expect(row).toContainText('Trois experts\u202f: les quatre médianes atteignent leur seuil, leur moyenne est de 4 et la place au rang 1.');
  await expect(row).toContainText('trop peu de notes pour corriger');
  await row.getByText('Chaque critère en mots').click();
  await expect(row.getByText('Trois experts, médiane 4\u202f: au-dessus du seuil de 2,5. Tous ont donné la même note.').first()).toBeVisible();

  await test.step('the explanations unfold by keyboard', async () => {
    const method = chair.getByText('La moyenne corrigée\u202f: indicative, elle ne décide de rien');
    await method.focus();
    await chair.keyboard.press('Enter');
    await expect(chair.getByText('neuf fois sur dix')).toBeVisible();
    await expect(chair.getByText('C’est trop peu, ou elles se recoupent trop peu')).toBeVisible();
    await expectSound(chair);
  });

  await test.step('filters and orders stand in the address', async () => {
    await field(chair, 'État').selectOption('sous-le-seuil');
    await field(chair, 'Trier par').selectOption('desaccord');
    await button(chair, 'Afficher').click();
    await chair.waitForURL('**etat=sous-le-seuil**tri=desaccord**');
    await expect(chair.getByText('Aucune proposition dans cet état')).toBeVisible();
    await visit(chair, `${address}?appel=${callSlug}&etat=passent&tri=moyenne-corrigee`);
    await expect(field(chair, 'Trier par')).toHaveValue('moyenne-corrigee');
    await expect(chair.getByRole('row', { name: proposalTitle })).toBeVisible();
    await visit(chair, `${address}?etat=%00&tri=nulle-part&page=-4&appel=ailleurs`);
    await expect(chair.getByRole('row', { name: proposalTitle })).toBeVisible();
  });

  await expectNotFound(await enter(people.expert1), address);
});

test('a visitor downloads the file of the decisions, and the command finds it right; the named one stays inside', async ({ open, enter }) => {
  const { people, callSlug, callTitle, commissionSlug, proposalTitle } = await stage('published');
  const visitor = await open({ javaScriptEnabled: false });
  await visitor.goto(`/appels/${callSlug}`);
  await link(visitor, 'Lire les décisions').click();
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Les décisions');
  await expect(visitor.getByText('Une proposition retenue, aucune ajournée, aucune non retenue.')).toBeVisible();
  await expect(link(visitor, proposalTitle)).toHaveAttribute('href', /^\/cahiers\/CA-\d{4}-\d{4}\/proposition-1$/);
  const published = await visitor.getByText(/^[0-9a-f]{64}$/).textContent();

  const downloading = visitor.waitForEvent('download');
  await link(visitor, 'Télécharger le fichier 1 (JSON)').click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(`decisions-${callSlug}-fichier-1.json`);
  const file = await download.path();
  const text = await readFile(file, 'utf8');
  for (const name of Object.values(people)) expect(text).not.toContain(name);
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/run.mjs', 'verify-decision', file], { cwd: root });
  expect(stdout).toContain(callTitle);
  expect(stdout).toContain(`Empreinte SHA-256\u202f: ${published}`);
  expect(stdout).toContain('Juste\u202f: les médianes, les seuils et le classement recalculés');

  await link(visitor, 'Comment vérifier, et ce que le fichier ne dit pas').click();
  await expect(visitor.getByRole('heading', { name: 'Ce qu’il peut laisser deviner' })).toBeVisible();
  expect((await visitor.request.get(`/appels/${callSlug}/decisions/fichier-2.json`)).status()).toBe(404);
  expect((await visitor.request.get(`/appels/${callSlug}/decisions/fichier-1`)).status()).toBe(404);

  const named = `/comite/commissions/${commissionSlug}/classement/fichier-nominatif`;
  const chair = await enter(people.chair);
  await visit(chair, `/comite/commissions/${commissionSlug}/classement`);
  const saving = chair.waitForEvent('download');
  await link(chair, 'Télécharger le fichier nominatif').click();
  expect(await readFile(await (await saving).path(), 'utf8')).toContain(people.expert2);
  expect((await visitor.request.get(named)).status()).toBe(404);
  expect((await (await enter(people.expert1)).request.get(named)).status()).toBe(404);
});
