import { acceptCoSignature } from '@/lib/cahiers/use-cases/accept-co-signature.ts';
import { addFile } from '@/lib/cahiers/use-cases/add-file.ts';
import { cancelCallAndTell } from '@/lib/cahiers/use-cases/cancel-call-and-tell.ts';
import { cancelCoSignature } from '@/lib/cahiers/use-cases/cancel-co-signature.ts';
import { decideAdmissibilityInBatch } from '@/lib/cahiers/use-cases/decide-admissibility-in-batch.ts';
import { decideAdmissibility } from '@/lib/cahiers/use-cases/decide-admissibility.ts';
import { declineCoSignature } from '@/lib/cahiers/use-cases/decline-co-signature.ts';
import { editFile } from '@/lib/cahiers/use-cases/edit-file.ts';
import { exportManagedCahiers } from '@/lib/cahiers/use-cases/export-managed-cahiers.ts';
import { forgetCoSignatories } from '@/lib/cahiers/use-cases/forget-co-signatories.ts';
import { inviteCoSignatory } from '@/lib/cahiers/use-cases/invite-co-signatory.ts';
import { listCoSignatories } from '@/lib/cahiers/use-cases/list-co-signatories.ts';
import { listManagedCahiers } from '@/lib/cahiers/use-cases/list-managed-cahiers.ts';
import { listOwnFiles } from '@/lib/cahiers/use-cases/list-own-files.ts';
import { openCahierFile } from '@/lib/cahiers/use-cases/open-cahier-file.ts';
import { printCahier } from '@/lib/cahiers/use-cases/print-cahier.ts';
import { printPublicCahier } from '@/lib/cahiers/use-cases/print-public-cahier.ts';
import { printReceipt } from '@/lib/cahiers/use-cases/print-receipt.ts';
import { readCoSignatureInvitation } from '@/lib/cahiers/use-cases/read-co-signature-invitation.ts';
import { readManagedCahier } from '@/lib/cahiers/use-cases/read-managed-cahier.ts';
import { removeFile } from '@/lib/cahiers/use-cases/remove-file.ts';
import { suggestSimilar } from '@/lib/cahiers/use-cases/suggest-similar.ts';
import { coSignatureTokenHash } from '@/lib/cahiers/rules/co-signing.ts';
import type { ManagedFilter } from '@/lib/cahiers/types/admissibility.ts';
import { db } from '@/lib/platform/database.ts';
import { sampleFiles } from '@/tests/factories/archives.ts';
import { roleNames, type DomainRights, type World } from '@/tests/integration/rights/world.ts';

const managers = ['callManager', 'administrator'] as const;
const signedIn = roleNames.filter((role) => role !== 'nobody');
const token = 'a'.repeat(64);
const filter = (world: World): ManagedFilter => ({ callId: world.callId, status: null, search: '', order: 'number' });

async function attachedFile(world: World, cahierId: string): Promise<{ id: string; fileId: string }> {
  const unlocked = { where: { id: cahierId }, select: { id: true } } as const;
  const { status } = await db().cahier.findUniqueOrThrow({ where: { id: cahierId }, select: { status: true } });
  await db().cahier.update({ ...unlocked, data: { status: 'draft' } });
  const added = await addFile(world.context('delegate'), {
    cahierId,
    name: 'plan.pdf',
    bytes: sampleFiles.pdf,
    title: 'Plan',
    audience: 'committee',
  });
  await db().cahier.update({ ...unlocked, data: { status } });
  if (!added.ok) throw new Error(added.code);
  return db().cahierFile.findUniqueOrThrow({ where: { id: added.value.cahierFileId }, select: { id: true, fileId: true } });
}

async function invitation(world: World): Promise<string> {
  const { id } = await db().coSignature.create({
    data: {
      cahierId: world.submittedCahierId,
      email: 'invitee@monde.example',
      actorName: 'Les Voisins',
      tokenHash: coSignatureTokenHash(token),
      invitedById: world.people.delegate.id,
    },
    select: { id: true },
  });
  return id;
}

/** Use-cases around a cahier: attachments, co-signatures, documents, admissibility, suggestions. */
export const followUpRights: DomainRights = {
  // The link is the invitation: one signs with it in the name of an actor that one represents.
  'accept-co-signature': {
    allowed: ['otherDelegate'],
    async run(world, context) {
      await invitation(world);
      return acceptCoSignature(context, { token, actorId: world.otherActorId });
    },
  },
  'add-file': {
    allowed: ['delegate'],
    run: (world, context) =>
      addFile(context, { cahierId: world.draftCahierId, name: 'plan.pdf', bytes: sampleFiles.pdf, title: '', audience: 'public' }),
  },
  'cancel-call-and-tell': {
    allowed: managers,
    run: (world, context) => cancelCallAndTell(context, { callId: world.callId, reason: 'Reporté' }),
  },
  'cancel-co-signature': {
    allowed: ['delegate'],
    run: async (world, context) => cancelCoSignature(context, { id: await invitation(world) }),
  },
  'decide-admissibility': {
    allowed: managers,
    run: (world, context) => decideAdmissibility(context, { cahierId: world.submittedCahierId, verdict: { act: 'admit' } }),
  },
  'decide-admissibility-in-batch': {
    allowed: managers,
    run: (world, context) =>
      decideAdmissibilityInBatch(context, { cahierIds: [world.submittedCahierId], verdict: { act: 'reject', reason: 'Motif' } }),
  },
  // By a job, on nobody's behalf.
  'forget-co-signatories': { allowed: roleNames, run: async (world) => (await forgetCoSignatories(world.now)) + 1 },
  'decline-co-signature': {
    allowed: signedIn,
    async run(world, context) {
      await invitation(world);
      return declineCoSignature(context, { token });
    },
  },
  'edit-file': {
    allowed: ['delegate'],
    async run(world, context) {
      const { id } = await attachedFile(world, world.draftCahierId);
      return editFile(context, { id, title: 'Titre', audience: 'public' });
    },
  },
  'export-managed-cahiers': { allowed: managers, run: (world, context) => exportManagedCahiers(context, { filter: filter(world) }) },
  'invite-co-signatory': {
    allowed: ['delegate'],
    run: (world, context) =>
      inviteCoSignatory(context, { cahierId: world.draftCahierId, email: 'x@monde.example', actorName: 'Les Voisins' }),
  },
  'list-co-signatories': {
    allowed: ['delegate'],
    run: (world, context) => listCoSignatories(context, { cahierId: world.draftCahierId }),
  },
  'list-managed-cahiers': {
    allowed: managers,
    run: async (world, context) => (await listManagedCahiers(context, { filter: filter(world), page: 1 }))?.cahiers ?? [],
  },
  'list-own-files': { allowed: ['delegate'], run: (world, context) => listOwnFiles(context, { cahierId: world.draftCahierId }) },
  'open-cahier-file': {
    allowed: ['delegate', ...managers],
    async run(world, context) {
      const { fileId } = await attachedFile(world, world.submittedCahierId);
      const opened = await openCahierFile(context, { fileId });
      if (opened.ok) await opened.value.content.cancel();
      return opened;
    },
  },
  'print-cahier': {
    allowed: ['delegate', ...managers],
    run: (world, context) => printCahier(context, { cahierId: world.submittedCahierId }),
  },
  'print-public-cahier': { allowed: roleNames, run: (_world, context) => printPublicCahier(context, { reference: 'CA-2026-9002' }) },
  'print-receipt': { allowed: ['delegate'], run: (world, context) => printReceipt(context, { cahierId: world.submittedCahierId }) },
  'read-co-signature-invitation': {
    allowed: signedIn,
    async run(world, context) {
      await invitation(world);
      return readCoSignatureInvitation(context, { token });
    },
  },
  'read-managed-cahier': {
    allowed: managers,
    run: (world, context) => readManagedCahier(context, { cahierId: world.submittedCahierId }),
  },
  'remove-file': {
    allowed: ['delegate'],
    run: async (world, context) => removeFile(context, { id: (await attachedFile(world, world.draftCahierId)).id }),
  },
  'suggest-similar': {
    allowed: ['delegate', 'otherDelegate'],
    run: (_world, context) => suggestSimilar(context, { title: 'Une proposition du monde', text: '', cahierId: null }),
  },
};
