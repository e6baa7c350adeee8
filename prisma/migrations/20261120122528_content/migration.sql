-- CreateEnum
CREATE TYPE "PublicationKind" AS ENUM ('page', 'news', 'portrait', 'home');

-- CreateTable
CREATE TABLE "Publication" (
    "id" UUID NOT NULL,
    "kind" "PublicationKind" NOT NULL,
    "slug" TEXT NOT NULL,
    "draft" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "publishedVersionId" UUID,
    "publishedAt" TIMESTAMPTZ(3),
    "scheduledVersionId" UUID,
    "scheduledFor" TIMESTAMPTZ(3),
    "removedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedById" UUID,

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PublicationVersion" (
    "id" UUID NOT NULL,
    "publicationId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "savedById" UUID,

    CONSTRAINT "PublicationVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Picture" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "credit" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "widths" INTEGER[],
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL,
    "uploadedById" UUID,
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Picture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PublicationPicture" (
    "publicationId" UUID NOT NULL,
    "pictureId" UUID NOT NULL,

    CONSTRAINT "PublicationPicture_pkey" PRIMARY KEY ("publicationId","pictureId")
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" UUID NOT NULL,
    "publicationId" UUID NOT NULL,
    "personName" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "givenOn" DATE NOT NULL,
    "endsOn" DATE,
    "evidenceFileId" UUID,
    "withdrawnAt" TIMESTAMPTZ(3),
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID,

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Publication_publishedVersionId_key" ON "Publication"("publishedVersionId");

-- CreateIndex
CREATE UNIQUE INDEX "Publication_scheduledVersionId_key" ON "Publication"("scheduledVersionId");

-- CreateIndex
CREATE INDEX "Publication_scheduledFor_idx" ON "Publication"("scheduledFor");

-- CreateIndex
CREATE UNIQUE INDEX "Publication_kind_slug_key" ON "Publication"("kind", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "PublicationVersion_publicationId_number_key" ON "PublicationVersion"("publicationId", "number");

-- CreateIndex
CREATE INDEX "PublicationPicture_pictureId_idx" ON "PublicationPicture"("pictureId");

-- CreateIndex
CREATE INDEX "Consent_publicationId_idx" ON "Consent"("publicationId");

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_publishedVersionId_fkey" FOREIGN KEY ("publishedVersionId") REFERENCES "PublicationVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_scheduledVersionId_fkey" FOREIGN KEY ("scheduledVersionId") REFERENCES "PublicationVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationVersion" ADD CONSTRAINT "PublicationVersion_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationPicture" ADD CONSTRAINT "PublicationPicture_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationPicture" ADD CONSTRAINT "PublicationPicture_pictureId_fkey" FOREIGN KEY ("pictureId") REFERENCES "Picture"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication"("id") ON DELETE CASCADE ON UPDATE CASCADE;
