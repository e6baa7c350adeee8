-- CreateEnum
CREATE TYPE "AccessibilityAuditKind" AS ENUM ('internal', 'external');

-- CreateTable
CREATE TABLE "AccessibilityAudit" (
    "id" UUID NOT NULL,
    "standard" TEXT NOT NULL,
    "kind" "AccessibilityAuditKind" NOT NULL,
    "auditor" TEXT NOT NULL,
    "auditedOn" DATE NOT NULL,
    "technologies" TEXT[],
    "environments" TEXT[],
    "tools" TEXT[],
    "pages" JSONB NOT NULL,
    "exceptions" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID,
    "publishedAt" TIMESTAMPTZ(3),
    "publishedById" UUID,
    "conforming" INTEGER,
    "notConforming" INTEGER,

    CONSTRAINT "AccessibilityAudit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccessibilitySheet" (
    "auditId" UUID NOT NULL,
    "theme" INTEGER NOT NULL,
    "answers" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "savedById" UUID,

    CONSTRAINT "AccessibilitySheet_pkey" PRIMARY KEY ("auditId","theme")
);

-- CreateIndex
CREATE INDEX "AccessibilityAudit_publishedAt_idx" ON "AccessibilityAudit"("publishedAt");

-- AddForeignKey
ALTER TABLE "AccessibilitySheet" ADD CONSTRAINT "AccessibilitySheet_auditId_fkey" FOREIGN KEY ("auditId") REFERENCES "AccessibilityAudit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "AccessibilityAudit" ADD CONSTRAINT "AccessibilityAudit_counted_once_published"
  CHECK (("publishedAt" IS NULL) = ("conforming" IS NULL) AND ("publishedAt" IS NULL) = ("notConforming" IS NULL) AND "conforming" + "notConforming" > 0);
ALTER TABLE "AccessibilitySheet" ADD CONSTRAINT "AccessibilitySheet_theme_known" CHECK (theme BETWEEN 1 AND 13);

-- What was declared stays as it was declared, whoever writes.
CREATE OR REPLACE FUNCTION refuse_published_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A published audit of accessibility never changes.';
END $$;
CREATE OR REPLACE TRIGGER published_audit_stays BEFORE UPDATE OR DELETE ON "AccessibilityAudit"
  FOR EACH ROW WHEN (OLD."publishedAt" IS NOT NULL) EXECUTE FUNCTION refuse_published_audit_change();

CREATE OR REPLACE FUNCTION refuse_published_sheet_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "AccessibilityAudit" WHERE id = coalesce(NEW."auditId", OLD."auditId") AND "publishedAt" IS NOT NULL) THEN
    RAISE EXCEPTION 'A published audit of accessibility never changes.';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE OR REPLACE TRIGGER published_sheet_stays BEFORE INSERT OR UPDATE OR DELETE ON "AccessibilitySheet"
  FOR EACH ROW EXECUTE FUNCTION refuse_published_sheet_change();
