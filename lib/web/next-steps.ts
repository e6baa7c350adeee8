import 'server-only';
import { listOwnActors } from '@/lib/actors/use-cases/list-own-actors.ts';
import { listOwnInvitations } from '@/lib/actors/use-cases/list-own-invitations.ts';
import { submissionDeadline, submissionRefusal } from '@/lib/cahiers/rules/submission-window.ts';
import { listOwnCahiers } from '@/lib/cahiers/use-cases/list-own-cahiers.ts';
import { listOwnCommissionInvitations } from '@/lib/committee/use-cases/commissions/list-own-commission-invitations.ts';
import { listTerritoryPages } from '@/lib/content/use-cases/list-territory-pages.ts';
import { listOwnQuestions } from '@/lib/committee/use-cases/questions/list-own-questions.ts';
import type { Context } from '@/lib/identity/types.ts';
import { allTerritories } from '@/lib/territories/loaders/territories.ts';
import { editedTerritories } from '@/lib/territories/permissions.ts';
import { listOwnTerritoryInvitations } from '@/lib/territories/use-cases/editors/list-own-territory-invitations.ts';
import { entersBackOffice, gestionEntries, sitsInCommittee } from '@/lib/web/areas.ts';
import { dateInParis, dateTimeInParis } from '@/lib/web/dates.ts';

export interface NextStep {
  key: string;
  title: string;
  text: string;
  href: string;
}

/** What waits for the viewer across the portal, the most pressing first. */
export async function nextSteps(context: Context): Promise<NextStep[]> {
  const { viewer } = context;
  if (!viewer) return [];
  const [invitations, seats, territories, readings, actors, cahiers, questions] = await Promise.all([
    listOwnInvitations(context),
    listOwnCommissionInvitations(context),
    listOwnTerritoryInvitations(context),
    pagesToRead(context),
    listOwnActors(context),
    listOwnCahiers(context),
    listOwnQuestions(context),
  ]);
  return [
    ...cahiers
      .filter((cahier) => cahier.status === 'returned' && submissionRefusal(cahier, context.now) === null)
      .map(({ id, title, completionDueAt }) => ({
        key: `completion-${id}`,
        title: `Compléter « ${title || 'Cahier sans titre'} »`,
        text: completionDueAt ? `Un complément vous est demandé avant le ${dateTimeInParis(completionDueAt)}.` : 'Un complément vous est demandé.',
        href: `/mon-espace/cahiers/${id}`,
      })),
    ...questions
      .filter(({ answeredAt }) => answeredAt === null)
      .map(({ id, proposalTitle }) => ({
        key: `question-${id}`,
        title: 'Répondre à une question du comité',
        text: `À propos de « ${proposalTitle} ».`,
        href: '/mon-espace/questions',
      })),
    ...invitations.map(({ id, actorName, expiresAt }) => ({
      key: `invitation-${id}`,
      title: `Rejoindre « ${actorName} »`,
      text: `On vous invite à représenter cette organisation. Répondez avant le ${dateInParis(expiresAt)}.`,
      href: '/mon-espace/acteurs',
    })),
    ...seats.map(({ id, commission, expiresAt }) => ({
      key: `seat-${id}`,
      title: `Invitation à siéger : ${commission.name}`,
      text: `On vous invite au comité d’experts. Répondez jusqu’au ${dateInParis(new Date(expiresAt.getTime() - 1))}.`,
      href: `/comite/invitations/${id}`,
    })),
    ...readings.map(({ slug, name, askedBy, askedAt }) => ({
      key: `reading-${slug}`,
      title: `Relire la page du territoire ${name}`,
      text: `${askedBy} vous le demande depuis le ${dateInParis(askedAt)} : rien n’est publié avant votre réponse.`,
      href: `/gestion/territoires/${slug}/page/relecture`,
    })),
    ...territories.map(({ id, territory, expiresAt }) => ({
      key: `territory-${id}`,
      title: `Rédiger la page du territoire ${territory.name}`,
      text: `On vous invite à la composer. Répondez jusqu’au ${dateInParis(new Date(expiresAt.getTime() - 1))}.`,
      href: `/mon-espace/invitations/territoires/${id}`,
    })),
    ...actors
      .filter(({ pendingRequestCount }) => pendingRequestCount > 0)
      .map(({ id, name, pendingRequestCount }) => ({
        key: `requests-${id}`,
        title: `Répondre pour « ${name} »`,
        text: pendingRequestCount === 1 ? 'Une personne demande à vous rejoindre.' : `${pendingRequestCount} personnes demandent à vous rejoindre.`,
        href: `/mon-espace/acteurs/${id}`,
      })),
    ...cahiers
      .filter((cahier) => cahier.status === 'draft' && [null, 'call-not-open'].includes(submissionRefusal(cahier, context.now)))
      .map((cahier) => ({
        key: `draft-${cahier.id}`,
        title: `Continuer « ${cahier.title || 'Cahier sans titre'} »`,
        text: `${cahier.call.title} : dépôt avant le ${dateTimeInParis(submissionDeadline(cahier) ?? cahier.call.closesAt)}.`,
        href: `/mon-espace/cahiers/${cahier.id}`,
      })),
    ...(sitsInCommittee(viewer)
      ? [{ key: 'committee', title: 'Comité d’experts', text: 'Vos saisines et vos commissions.', href: '/comite' }]
      : []),
    ...(viewer.attachments.some(({ kind }) => kind === 'lab_carrier')
      ? [{ key: 'maylab', title: 'MayLAB', text: 'Vos LABs, et ce dont les autres ont besoin.', href: '/maylab' }]
      : []),
    ...(entersBackOffice(viewer)
      ? [{ key: 'gestion', title: 'Gestion', text: `${gestionEntries(viewer).map(({ label }) => label).join(', ')}.`, href: '/gestion' }]
      : []),
  ];
}

/** Pages of the territories that the viewer edits by a mandate, of which a version waits for somebody else than its author. */
async function pagesToRead(context: Context): Promise<{ slug: string; name: string; askedBy: string; askedAt: Date }[]> {
  const sirens = editedTerritories(context.viewer);
  if (sirens.length === 0) return [];
  const [pages, territories] = await Promise.all([listTerritoryPages(context, { sirens }), allTerritories()]);
  return pages.flatMap(({ siren, waiting }) => {
    const territory = territories.find((one) => one.siren === siren);
    return territory && waiting && !waiting.isOwn ? [{ slug: territory.slug, name: territory.name, askedBy: waiting.askedBy, askedAt: waiting.askedAt }] : [];
  });
}
