import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright/test';

import { publicPages, samplesOf } from '../../scripts/audit/budgets.ts';
import { button, expect, expectAccessible, expectAccessibleInDark, expectReflow, field, signIn, test, visit, visitMissing } from './journey.ts';
import { inLanguage, resolveSample } from './sample-address.ts';
import { stage, type Stage } from './stage/stage.ts';

const folder = path.resolve(import.meta.dirname, '../../app/[locale]');

/** Addresses of all the pages, as the folders name them: « /labs/[slug] ». Groups are not part of an address. */
function routes(): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'page.tsx')
    .map((file) => `/${path.dirname(file).split(path.sep).filter((part) => part !== '.' && !/^\(.+\)$/.test(part)).join('/')}`)
    .toSorted();
}

/** One address for each route; a function where it depends on the staged cahier. */
type Sample = string | ((staged: Stage) => string);

const cahier = (rest: string) => (staged: Stage) => `/mon-espace/cahiers/${staged.cahierId}${rest}`;
const proposal = (rest: string) => (staged: Stage) => `/mon-espace/cahiers/${staged.cahierId}/propositions/${staged.proposalId}/${rest}`;

/** A contributor whose cahier is being written. */
const contributor: Readonly<Record<string, Sample>> = {
  '/mon-espace': '/mon-espace',
  '/mon-espace/[...unknown]': '/mon-espace/nulle-part',
  '/mon-espace/acteurs': '/mon-espace/acteurs',
  '/mon-espace/acteurs/[id]': ({ actorId }) => `/mon-espace/acteurs/${actorId}`,
  '/mon-espace/acteurs/nouveau': '/mon-espace/acteurs/nouveau',
  '/mon-espace/acteurs/rejoindre': '/mon-espace/acteurs/rejoindre',
  '/mon-espace/appels/[slug]/question': ({ callSlug }) => `/mon-espace/appels/${callSlug}/question`,
  '/mon-espace/cahiers': '/mon-espace/cahiers',
  '/mon-espace/cahiers/[id]': cahier(''),
  '/mon-espace/cahiers/[id]/cosignataires': cahier('/cosignataires'),
  '/mon-espace/cahiers/[id]/diagnostic': cahier('/diagnostic'),
  '/mon-espace/cahiers/[id]/pieces-jointes': cahier('/pieces-jointes'),
  '/mon-espace/cahiers/[id]/propositions/[proposalId]/budget': proposal('budget'),
  '/mon-espace/cahiers/[id]/propositions/[proposalId]/calendrier': proposal('calendrier'),
  '/mon-espace/cahiers/[id]/propositions/[proposalId]/effets': proposal('effets'),
  '/mon-espace/cahiers/[id]/propositions/[proposalId]/presentation': proposal('presentation'),
  '/mon-espace/cahiers/[id]/verification': cahier('/verification'),
  '/mon-espace/cahiers/[id]/versions': cahier('/versions?partie=diagnosis'),
  '/mon-espace/cahiers/nouveau': '/mon-espace/cahiers/nouveau',
  '/mon-espace/invitations/territoires/[id]': '/mon-espace/invitations/territoires/01890000-0000-7000-8000-000000000000',
  '/mon-espace/profil': '/mon-espace/profil',
  '/mon-espace/questions': '/mon-espace/questions',
  '/mon-espace/sessions': '/mon-espace/sessions',
};

const expert: Readonly<Record<string, Sample>> = {
  '/comite': '/comite',
  '/comite/[...unknown]': '/comite/nulle-part',
  '/comite/guide': '/comite/guide',
  '/comite/invitations/[id]': '/comite/invitations/01890000-0000-7000-8000-000000000000',
  '/comite/profil': '/comite/profil',
  '/comite/propositions/[id]': ({ proposalId }) => `/comite/propositions/${proposalId}`,
  '/comite/termine': '/comite/termine',
};

const chair: Readonly<Record<string, Sample>> = {
  '/comite/commissions/[slug]': ({ commissionSlug }) => `/comite/commissions/${commissionSlug}`,
  '/comite/commissions/[slug]/composition': ({ commissionSlug }) => `/comite/commissions/${commissionSlug}/composition`,
  '/comite/commissions/[slug]/classement': ({ commissionSlug }) => `/comite/commissions/${commissionSlug}/classement`,
  '/comite/commissions/[slug]/repartition': ({ commissionSlug }) => `/comite/commissions/${commissionSlug}/repartition`,
  '/comite/commissions/[slug]/decisions': ({ commissionSlug }) => `/comite/commissions/${commissionSlug}/decisions`,
  '/comite/commissions/[slug]/deports': ({ commissionSlug }) => `/comite/commissions/${commissionSlug}/deports`,
  '/comite/commissions/[slug]/seances': ({ commissionSlug }) => `/comite/commissions/${commissionSlug}/seances`,
  '/comite/commissions/[slug]/seances/[id]': ({ commissionSlug }) => `/comite/commissions/${commissionSlug}/seances >`,
  '/comite/commissions/[slug]/propositions/[id]': ({ commissionSlug, proposalId }) => `/comite/commissions/${commissionSlug}/propositions/${proposalId}`,
};

/** A chair whose decision is published. */
const decided: Readonly<Record<string, Sample>> = {
  '/comite/commissions/[slug]/decisions/[batch]': ({ commissionSlug, batchId }) => `/comite/commissions/${commissionSlug}/decisions/${batchId}`,
};

/** Below the address of the LAB, the first of the carrier's. */
const carrier: Readonly<Record<string, string>> = {
  '/maylab': '/maylab',
  '/maylab/[...unknown]': '/maylab/nulle/part/ici',
  '/maylab/[id]': '/maylab >',
  '/maylab/[id]/besoins': '/maylab > /besoins',
  '/maylab/[id]/journal': '/maylab > /journal',
  '/maylab/[id]/plan': '/maylab > /plan',
  '/maylab/[id]/porteurs': '/maylab > /porteurs',
  '/maylab/[id]/vie': '/maylab > /vie',
};

const administrator: Readonly<Record<string, Sample>> = {
  '/gestion': '/gestion',
  '/gestion/[...unknown]': '/gestion/nulle-part',
  '/gestion/accueil': '/gestion/accueil',
  '/gestion/accueil/apercu': '/gestion/accueil/apercu',
  '/gestion/accueil/versions': '/gestion/accueil/versions',
  '/gestion/accessibilite': '/gestion/accessibilite',
  '/gestion/accessibilite/nouveau': '/gestion/accessibilite/nouveau',
  '/gestion/acteurs': '/gestion/acteurs',
  '/gestion/acteurs/[id]': ({ actorId }) => `/gestion/acteurs/${actorId}`,
  '/gestion/appels': '/gestion/appels',
  '/gestion/appels/[id]': ({ callId }) => `/gestion/appels/${callId}`,
  '/gestion/appels/nouveau': '/gestion/appels/nouveau',
  '/gestion/audit': '/gestion/audit',
  '/gestion/cahiers': '/gestion/cahiers',
  '/gestion/cahiers/[id]': ({ cahierId }) => `/gestion/cahiers/${cahierId}`,
  '/gestion/cahiers/reouvertures': '/gestion/cahiers/reouvertures',
  '/gestion/commissions': '/gestion/commissions',
  '/gestion/commissions/[slug]': ({ commissionSlug }) => `/gestion/commissions/${commissionSlug}`,
  '/gestion/contenus': '/gestion/contenus',
  '/gestion/contenus/[id]': '/gestion/contenus [Tandem fait une pause] >',
  '/gestion/contenus/[id]/apercu': '/gestion/contenus [Tandem fait une pause] > /apercu',
  '/gestion/contenus/[id]/versions': '/gestion/contenus [Tandem fait une pause] > /versions',
  '/gestion/contenus/images': '/gestion/contenus/images',
  '/gestion/contenus/nouveau': '/gestion/contenus/nouveau',
  '/gestion/couverture': '/gestion/couverture',
  '/gestion/grilles': '/gestion/grilles',
  '/gestion/grilles/[id]': '/gestion/grilles >',
  '/gestion/grilles/[id]/apercu': '/gestion/grilles > /apercu',
  '/gestion/grilles/[id]/comparaison': '/gestion/grilles > /comparaison',
  '/gestion/labs': '/gestion/labs',
  '/gestion/lieux': '/gestion/lieux',
  '/gestion/lieux/[id]': '/gestion/lieux [L’Ampère] >',
  '/gestion/lieux/[id]/apercu': '/gestion/lieux [L’Ampère] > /apercu',
  '/gestion/lieux/nouveau': '/gestion/lieux/nouveau?territoire=mont-des-avaloirs',
  '/gestion/orientation': '/gestion/orientation',
  '/gestion/personnes': '/gestion/personnes',
  '/gestion/personnes/[id]': '/gestion/personnes >',
  '/gestion/territoires': '/gestion/territoires',
  '/gestion/territoires/[slug]': '/gestion/territoires/mont-des-avaloirs',
  '/gestion/territoires/[slug]/equipe': '/gestion/territoires/mont-des-avaloirs/equipe',
  '/gestion/territoires/[slug]/page': '/gestion/territoires/mont-des-avaloirs/page',
  '/gestion/territoires/[slug]/page/apercu': '/gestion/territoires/mont-des-avaloirs/page/apercu',
  '/gestion/territoires/[slug]/page/relecture': '/gestion/territoires/mont-des-avaloirs/page/relecture',
  '/gestion/territoires/[slug]/page/versions': '/gestion/territoires/mont-des-avaloirs/page/versions',
  '/gestion/vision': '/gestion/vision',
  '/gestion/vision/[kind]/[id]': '/gestion/vision/themes/may-tourisme',
  '/gestion/vision/[kind]/[id]/versions': '/gestion/vision/themes/may-tourisme/versions',
  '/gestion/vision/[kind]/nouveau': '/gestion/vision/pistes/nouveau?dans=may-tourisme',
};

/** Has a test of its own: its address comes by mail. */
const byMail = '/mon-espace/co-signatures/[token]';

/** Judged by the journey that makes an audit: accessibility.spec.ts. */
const ofAnAudit = ['', '/presentation', '/themes/[theme]'].map((rest) => `/gestion/accessibilite/[id]${rest}`);

/** Judges one page in both colour schemes; one that is meant to be missing is judged too. */
async function judge(page: Page, address: string): Promise<void> {
  const isMissing = address.includes('nulle');
  if (isMissing) {
    await visitMissing(page, address);
    await expectAccessible(page);
  } else await visit(page, address);
  await expectAccessibleInDark(page);
  await expectReflow(page);
}

test('each page of the portal has its sample here', () => {
  const personal = [contributor, expert, chair, decided, carrier, administrator].flatMap((samples) => Object.keys(samples));
  expect([...publicPages.map(({ route }) => route), ...personal, byMail, ...ofAnAudit].toSorted()).toEqual(routes());
});

for (const [language, name] of [['fr', 'French'], ['en', 'English']] as const) {
  for (const [half, chosen] of [['one half', 0], ['the other half', 1]] as const) {
    test(`the showcase in ${name}, ${half}, in both colour schemes`, async ({ page }) => {
      test.setTimeout(240_000);
      for (const sample of publicPages.filter((_, index) => index % 2 === chosen).flatMap(samplesOf)) {
        await judge(page, inLanguage(await resolveSample(page, sample), language));
      }
      expect(await page.context().cookies()).toEqual([]);
    });
  }
}

const areas = [
  { who: 'a contributor', until: 'written', enter: ({ people }: Stage) => people.contributor, samples: contributor },
  { who: 'an expert', until: 'accepted', enter: ({ people }: Stage) => people.expert1, samples: expert },
  { who: 'a chair', until: 'evaluated', enter: ({ people }: Stage) => people.chair, samples: chair },
  { who: 'a chair who has published', until: 'published', enter: ({ people }: Stage) => people.chair, samples: decided },
  { who: 'a carrier', until: 'published', enter: ({ people }: Stage) => people.contributor, samples: carrier },
  { who: 'an administrator', until: 'submitted', enter: () => 'Administratrice', samples: administrator },
] as const;

for (const { who, until, enter, samples } of areas) {
  test(`the pages of ${who}, in both colour schemes`, async ({ page }) => {
    test.setTimeout(300_000);
    const staged = await stage(until);
    await signIn(page, enter(staged));
    for (const sample of Object.values<Sample>(samples)) {
      await judge(page, await resolveSample(page, typeof sample === 'string' ? sample : sample(staged)));
    }
  });
}

test('the page where a cahier is signed, in both colour schemes', async ({ enter }) => {
  const { people, cahierId, key } = await stage('submitted');
  const page = await enter(people.contributor);
  await page.goto(`/mon-espace/cahiers/${cahierId}/cosignataires`);
  await field(page, 'Nom de l’organisation').fill(`Voisins ${key}`);
  await field(page, 'Adresse électronique').fill(`expert3-${key}@parcours.example`);
  await button(page, 'Envoyer l’invitation').click();
  await expect(page.getByText('L’invitation est partie par courriel')).toBeVisible();
  const guest = await enter(people.expert3);
  await guest.goto('/connexion/demonstration/messages');
  const mail = guest.getByRole('article').filter({ hasText: `À expert3-${key}@` }).filter({ hasText: '/co-signatures/' });
  await judge(guest, new URL((await mail.getByRole('link', { name: /co-signatures/ }).getAttribute('href')) ?? '').pathname);
});
