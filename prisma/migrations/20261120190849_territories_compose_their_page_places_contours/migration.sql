-- CreateEnum
CREATE TYPE "ReadingAnswer" AS ENUM ('approved', 'returned', 'withdrawn');

-- CreateEnum
CREATE TYPE "PlaceKind" AS ENUM ('tiers_lieu', 'maison_accueil', 'site_culturel');

-- CreateEnum
CREATE TYPE "PlaceState" AS ENUM ('draft', 'published', 'removed');

-- AlterEnum
ALTER TYPE "PublicationKind" ADD VALUE 'territory';

-- AlterTable
ALTER TABLE "Publication" ADD COLUMN     "territorySiren" TEXT;

-- AlterTable
ALTER TABLE "Territory" ADD COLUMN     "needsSecondReader" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "website" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "SecondReading" (
    "id" UUID NOT NULL,
    "publicationId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',
    "publishAt" TIMESTAMPTZ(3),
    "answer" "ReadingAnswer",
    "answeredById" UUID,
    "answeredAt" TIMESTAMPTZ(3),
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "SecondReading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Place" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "PlaceKind" NOT NULL,
    "state" "PlaceState" NOT NULL DEFAULT 'draft',
    "name" TEXT NOT NULL,
    "summary" JSONB NOT NULL,
    "presentation" JSONB NOT NULL,
    "territorySiren" TEXT NOT NULL,
    "communeInsee" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "postalCode" TEXT NOT NULL DEFAULT '',
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "openSince" JSONB NOT NULL,
    "openingNote" JSONB NOT NULL,
    "accessible" TEXT[],
    "inaccessible" TEXT[],
    "accessNote" JSONB NOT NULL,
    "operatorId" UUID,
    "operatorName" TEXT NOT NULL DEFAULT '',
    "website" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "pictureId" UUID,
    "pictureAlt" JSONB NOT NULL,
    "source" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "publishedAt" TIMESTAMPTZ(3),
    "removedAt" TIMESTAMPTZ(3),
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedById" UUID,
    "editedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlaceService" (
    "placeId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" JSONB NOT NULL,

    CONSTRAINT "PlaceService_pkey" PRIMARY KEY ("placeId","position")
);

-- CreateTable
CREATE TABLE "PlaceOpening" (
    "placeId" UUID NOT NULL,
    "weekday" INTEGER NOT NULL,
    "opensAt" TEXT NOT NULL,
    "closesAt" TEXT NOT NULL,

    CONSTRAINT "PlaceOpening_pkey" PRIMARY KEY ("placeId","weekday","opensAt")
);

-- CreateTable
CREATE TABLE "TerritoryInvitation" (
    "id" UUID NOT NULL,
    "territorySiren" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "message" TEXT NOT NULL DEFAULT '',
    "replacesId" UUID,
    "invitedById" UUID NOT NULL,
    "invitedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "declinedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "TerritoryInvitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TerritoryVisit" (
    "territorySiren" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "TerritoryVisit_pkey" PRIMARY KEY ("territorySiren","day")
);

-- CreateTable
CREATE TABLE "ContourSet" (
    "id" UUID NOT NULL,
    "origin" TEXT NOT NULL,
    "credit" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "topology" JSONB NOT NULL,
    "importedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ContourSet_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SecondReading_publicationId_idx" ON "SecondReading"("publicationId");

-- CreateIndex
CREATE INDEX "SecondReading_versionId_idx" ON "SecondReading"("versionId");

-- CreateIndex
CREATE UNIQUE INDEX "Place_slug_key" ON "Place"("slug");

-- CreateIndex
CREATE INDEX "Place_territorySiren_idx" ON "Place"("territorySiren");

-- CreateIndex
CREATE INDEX "Place_communeInsee_idx" ON "Place"("communeInsee");

-- CreateIndex
CREATE INDEX "Place_operatorId_idx" ON "Place"("operatorId");

-- CreateIndex
CREATE INDEX "Place_pictureId_idx" ON "Place"("pictureId");

-- CreateIndex
CREATE INDEX "TerritoryInvitation_territorySiren_idx" ON "TerritoryInvitation"("territorySiren");

-- CreateIndex
CREATE INDEX "TerritoryInvitation_email_idx" ON "TerritoryInvitation"("email");

-- CreateIndex
CREATE INDEX "ContourSet_importedAt_idx" ON "ContourSet"("importedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Publication_territorySiren_key" ON "Publication"("territorySiren");

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_territorySiren_fkey" FOREIGN KEY ("territorySiren") REFERENCES "Territory"("siren") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SecondReading" ADD CONSTRAINT "SecondReading_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SecondReading" ADD CONSTRAINT "SecondReading_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "PublicationVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Place" ADD CONSTRAINT "Place_territorySiren_fkey" FOREIGN KEY ("territorySiren") REFERENCES "Territory"("siren") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Place" ADD CONSTRAINT "Place_communeInsee_fkey" FOREIGN KEY ("communeInsee") REFERENCES "Commune"("insee") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Place" ADD CONSTRAINT "Place_operatorId_fkey" FOREIGN KEY ("operatorId") REFERENCES "Actor"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Place" ADD CONSTRAINT "Place_pictureId_fkey" FOREIGN KEY ("pictureId") REFERENCES "Picture"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlaceService" ADD CONSTRAINT "PlaceService_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlaceOpening" ADD CONSTRAINT "PlaceOpening_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TerritoryInvitation" ADD CONSTRAINT "TerritoryInvitation_territorySiren_fkey" FOREIGN KEY ("territorySiren") REFERENCES "Territory"("siren") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TerritoryVisit" ADD CONSTRAINT "TerritoryVisit_territorySiren_fkey" FOREIGN KEY ("territorySiren") REFERENCES "Territory"("siren") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A page belongs to a territory when, and only when, it is of that kind.
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_territory_check" CHECK (("kind"::text = 'territory') = ("territorySiren" IS NOT NULL));

-- One request at a time waits for its second reader.
CREATE UNIQUE INDEX "SecondReading_waiting_key" ON "SecondReading" ("publicationId") WHERE "answer" IS NULL;

-- A reading is answered by somebody else than who asked for it; who takes a request back is its author.
ALTER TABLE "SecondReading" ADD CONSTRAINT "SecondReading_reader_check" CHECK ("answer" IS NULL OR "answer" = 'withdrawn' OR "answeredById" <> "askedById");

-- Both coordinates, or none.
ALTER TABLE "Place" ADD CONSTRAINT "Place_position_check" CHECK (("latitude" IS NULL) = ("longitude" IS NULL));
ALTER TABLE "PlaceOpening" ADD CONSTRAINT "PlaceOpening_weekday_check" CHECK ("weekday" BETWEEN 1 AND 7);
ALTER TABLE "PlaceOpening" ADD CONSTRAINT "PlaceOpening_hours_check" CHECK ("opensAt" < "closesAt");
ALTER TABLE "TerritoryVisit" ADD CONSTRAINT "TerritoryVisit_count_check" CHECK ("count" > 0);
