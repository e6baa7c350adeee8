-- AlterTable
ALTER TABLE "Picture" ADD COLUMN     "territorySiren" TEXT;

-- AlterTable
ALTER TABLE "PublicationPicture" ADD COLUMN     "shown" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "Picture_territorySiren_idx" ON "Picture"("territorySiren");

-- AddForeignKey
ALTER TABLE "Picture" ADD CONSTRAINT "Picture_territorySiren_fkey" FOREIGN KEY ("territorySiren") REFERENCES "Territory"("siren") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the public sees today, told until now by looking for the picture in the text of the version online.
UPDATE "PublicationPicture" AS picture_use
SET "shown" = TRUE
FROM "Publication" AS publication
JOIN "PublicationVersion" AS version ON version."id" = publication."publishedVersionId"
WHERE publication."id" = picture_use."publicationId"
  AND lower(version."document"::text) LIKE '%' || picture_use."pictureId" || '%';
