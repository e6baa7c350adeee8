-- CreateTable
CREATE TABLE "FormerCommune" (
    "insee" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "communeInsee" TEXT NOT NULL,
    "editedAt" TIMESTAMPTZ(3),

    CONSTRAINT "FormerCommune_pkey" PRIMARY KEY ("insee")
);

-- CreateIndex
CREATE INDEX "FormerCommune_communeInsee_idx" ON "FormerCommune"("communeInsee");

-- AddForeignKey
ALTER TABLE "FormerCommune" ADD CONSTRAINT "FormerCommune_communeInsee_fkey" FOREIGN KEY ("communeInsee") REFERENCES "Commune"("insee") ON DELETE RESTRICT ON UPDATE CASCADE;
