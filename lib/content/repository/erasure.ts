import 'server-only';
import { forgetPictureBytes } from '@/lib/content/repository/picture-bytes.ts';
import { linkPictures, picturesOfNothing, picturesOfOnly } from '@/lib/content/repository/picture-uses.ts';
import { deletePicture } from '@/lib/content/repository/pictures.ts';
import { deletePublication, rewriteDraft, type KeptPublication } from '@/lib/content/repository/publications.ts';
import { listVersionDocuments, rewriteVersion } from '@/lib/content/repository/versions.ts';
import { picturePlaces, territoryPageRules } from '@/lib/content/rules/territory-page.ts';
import { withoutTestimonies } from '@/lib/content/rules/testimonies.ts';
import { territoryPageDraftSchema } from '@/lib/content/schema/territory-page.ts';
import type { TerritoryPageDocument } from '@/lib/content/types/territory-page.ts';
import { afterCommit } from '@/lib/platform/transaction.ts';

/** With every version and consent, and the pictures that nothing else shows: they are most likely of that person. */
export async function erasePortrait(publicationId: string): Promise<void> {
  const pictures = await picturesOfOnly(publicationId);
  await deletePublication(publicationId);
  await erasePictures(pictures);
}

async function erasePictures(pictures: readonly { id: string; widths: number[] }[]): Promise<void> {
  for (const { id } of pictures) await deletePicture(id);
  afterCommit(() => {
    for (const picture of pictures) void forgetPictureBytes(picture);
  });
}

/**
 * Erases the testimonies of these people from the page of a territory, its draft and every version kept, with their
 * pictures that nothing shows any more; the rest of the page stays as it was. Its row must be held. Versions, which
 * otherwise never change, do here: what a person said is theirs. `writtenBy` leaves alone what was written later. Answers
 * how many documents held one.
 */
export async function eraseTestimonies(page: KeptPublication, isForgotten: (personName: string) => boolean, writtenBy: Date | null = null): Promise<number> {
  const isOld = (writtenAt: Date) => writtenBy === null || writtenAt <= writtenBy;
  const draft = territoryPageDraftSchema.parse(page.document);
  const pictures = new Set<string>();
  const cut = (document: TerritoryPageDocument): TerritoryPageDocument | null => {
    const left = withoutTestimonies(document, isForgotten);
    if (left === document) return null;
    const erased = document.blocks.filter((block) => !left.blocks.includes(block));
    for (const { id } of picturePlaces({ logo: null }, erased)) pictures.add(id);
    return left;
  };
  let erased = 0;
  for (const { id, document, savedAt } of await listVersionDocuments(page.id)) {
    const left = isOld(savedAt) && cut(territoryPageDraftSchema.parse(document));
    if (!left) continue;
    await rewriteVersion(id, left);
    erased += 1;
  }
  const left = isOld(page.updatedAt) ? cut(draft) : null;
  if (left) {
    await rewriteDraft(page.id, left);
    erased += 1;
  }
  if (erased === 0) return 0;
  await linkPictures(page, territoryPageRules.pictureIds(left ?? draft));
  await erasePictures(await picturesOfNothing([...pictures], page.territorySiren));
  return erased;
}
