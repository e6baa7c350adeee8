-- CreateEnum
CREATE TYPE "ExpertiseLevel" AS ENUM ('aware', 'practitioner', 'specialist');

-- CreateEnum
CREATE TYPE "AssignmentOrigin" AS ENUM ('hand', 'rule', 'flow');

-- CreateEnum
CREATE TYPE "DecisionBatchStatus" AS ENUM ('preparing', 'scheduled', 'published', 'abandoned');

-- CreateEnum
CREATE TYPE "SittingStatus" AS ENUM ('planned', 'convened', 'in_session', 'closed', 'confirmed', 'cancelled');

-- CreateEnum
CREATE TYPE "AttendanceStatus" AS ENUM ('expected', 'excused', 'present', 'left', 'absent');

-- CreateEnum
CREATE TYPE "BallotChoice" AS ENUM ('for', 'against', 'abstain');

-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN     "acceptedAt" TIMESTAMPTZ(3),
ADD COLUMN     "acceptedHints" JSONB,
ADD COLUMN     "declineReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "declinedAt" TIMESTAMPTZ(3),
ADD COLUMN     "origin" "AssignmentOrigin" NOT NULL DEFAULT 'hand';

-- AlterTable
ALTER TABLE "Decision" ADD COLUMN     "batchId" UUID,
ADD COLUMN     "labId" UUID,
ADD COLUMN     "wayBack" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "DecisionFeedback" ADD COLUMN     "improvement" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Mail" ADD COLUMN     "heldFor" TEXT;

-- AlterTable
ALTER TABLE "RubricVersion" ADD COLUMN     "changes" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "edition" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "Score" ADD COLUMN     "initialInsufficient" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "initialReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "initialValue" INTEGER,
ADD COLUMN     "restatedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "CommissionInvitation" (
    "id" UUID NOT NULL,
    "commissionId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "kind" "AttachmentKind" NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3),
    "message" TEXT NOT NULL DEFAULT '',
    "invitedById" UUID NOT NULL,
    "invitedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "declinedAt" TIMESTAMPTZ(3),
    "declineReason" TEXT NOT NULL DEFAULT '',
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "CommissionInvitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Expertise" (
    "personId" UUID NOT NULL,
    "themeId" TEXT NOT NULL,
    "level" "ExpertiseLevel" NOT NULL,
    "declaredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Expertise_pkey" PRIMARY KEY ("personId","themeId")
);

-- CreateTable
CREATE TABLE "ExpertCapacity" (
    "personId" UUID NOT NULL,
    "proposals" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ExpertCapacity_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "Interest" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "tie" "ConflictTie" NOT NULL,
    "organisation" TEXT NOT NULL,
    "siren" TEXT,
    "declaredAt" TIMESTAMPTZ(3) NOT NULL,
    "endedOn" DATE,

    CONSTRAINT "Interest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConflictReview" (
    "cahierId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "reviewedById" UUID NOT NULL,
    "reviewedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ConflictReview_pkey" PRIMARY KEY ("cahierId","personId")
);

-- CreateTable
CREATE TABLE "AssignmentRule" (
    "commissionId" UUID NOT NULL,
    "themeId" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID NOT NULL,

    CONSTRAINT "AssignmentRule_pkey" PRIMARY KEY ("commissionId","themeId","personId")
);

-- CreateTable
CREATE TABLE "DecisionBatch" (
    "id" UUID NOT NULL,
    "commissionId" UUID NOT NULL,
    "callId" UUID NOT NULL,
    "status" "DecisionBatchStatus" NOT NULL DEFAULT 'preparing',
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "scheduledById" UUID,
    "publishAt" TIMESTAMPTZ(3),
    "publishedAt" TIMESTAMPTZ(3),
    "heldFor" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "DecisionBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DecisionFile" (
    "id" UUID NOT NULL,
    "callId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "content" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "DecisionFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Sitting" (
    "id" UUID NOT NULL,
    "commissionId" UUID NOT NULL,
    "status" "SittingStatus" NOT NULL DEFAULT 'planned',
    "title" TEXT NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "link" TEXT NOT NULL DEFAULT '',
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "convenedAt" TIMESTAMPTZ(3),
    "openedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "cancelledFor" TEXT NOT NULL DEFAULT '',
    "currentItemId" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Sitting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SittingItem" (
    "id" UUID NOT NULL,
    "sittingId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "proposalId" UUID,
    "title" TEXT NOT NULL DEFAULT '',
    "duration" INTEGER NOT NULL DEFAULT 15,
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "postponedFor" TEXT NOT NULL DEFAULT '',
    "notes" TEXT NOT NULL DEFAULT '',
    "edition" INTEGER NOT NULL DEFAULT 1,
    "motion" "Outcome",
    "voteOpenedAt" TIMESTAMPTZ(3),
    "voteClosedAt" TIMESTAMPTZ(3),
    "opinionId" UUID,

    CONSTRAINT "SittingItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attendance" (
    "sittingId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "status" "AttendanceStatus" NOT NULL DEFAULT 'expected',
    "kinds" "AttachmentKind"[],
    "remote" BOOLEAN NOT NULL DEFAULT false,
    "arrivedAt" TIMESTAMPTZ(3),
    "leftAt" TIMESTAMPTZ(3),

    CONSTRAINT "Attendance_pkey" PRIMARY KEY ("sittingId","personId")
);

-- CreateTable
CREATE TABLE "ItemExit" (
    "itemId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ItemExit_pkey" PRIMARY KEY ("itemId","personId")
);

-- CreateTable
CREATE TABLE "Ballot" (
    "itemId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "choice" "BallotChoice" NOT NULL,
    "castAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Ballot_pkey" PRIMARY KEY ("itemId","personId")
);

-- CreateTable
CREATE TABLE "Minutes" (
    "sittingId" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "edition" INTEGER NOT NULL DEFAULT 1,
    "draftedAt" TIMESTAMPTZ(3) NOT NULL,
    "chairId" UUID,
    "chairConfirmedAt" TIMESTAMPTZ(3),
    "secretaryId" UUID,
    "secretaryConfirmedAt" TIMESTAMPTZ(3),
    "sha256" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Minutes_pkey" PRIMARY KEY ("sittingId")
);

-- CreateIndex
CREATE INDEX "CommissionInvitation_commissionId_idx" ON "CommissionInvitation"("commissionId");

-- CreateIndex
CREATE INDEX "CommissionInvitation_email_idx" ON "CommissionInvitation"("email");

-- CreateIndex
CREATE INDEX "Interest_personId_idx" ON "Interest"("personId");

-- CreateIndex
CREATE INDEX "DecisionBatch_status_publishAt_idx" ON "DecisionBatch"("status", "publishAt");

-- CreateIndex
CREATE INDEX "DecisionBatch_commissionId_idx" ON "DecisionBatch"("commissionId");

-- CreateIndex
CREATE UNIQUE INDEX "DecisionFile_callId_number_key" ON "DecisionFile"("callId", "number");

-- CreateIndex
CREATE INDEX "Sitting_commissionId_startsAt_idx" ON "Sitting"("commissionId", "startsAt");

-- CreateIndex
CREATE INDEX "SittingItem_proposalId_idx" ON "SittingItem"("proposalId");

-- CreateIndex
CREATE UNIQUE INDEX "SittingItem_sittingId_position_key" ON "SittingItem"("sittingId", "position");

-- CreateIndex
CREATE INDEX "Attendance_personId_idx" ON "Attendance"("personId");

-- CreateIndex
CREATE INDEX "Decision_batchId_idx" ON "Decision"("batchId");

-- CreateIndex
CREATE INDEX "Mail_heldFor_idx" ON "Mail"("heldFor");

-- AddForeignKey
ALTER TABLE "CommissionInvitation" ADD CONSTRAINT "CommissionInvitation_commissionId_fkey" FOREIGN KEY ("commissionId") REFERENCES "Commission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentRule" ADD CONSTRAINT "AssignmentRule_commissionId_fkey" FOREIGN KEY ("commissionId") REFERENCES "Commission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "DecisionBatch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionBatch" ADD CONSTRAINT "DecisionBatch_commissionId_fkey" FOREIGN KEY ("commissionId") REFERENCES "Commission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionBatch" ADD CONSTRAINT "DecisionBatch_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionFile" ADD CONSTRAINT "DecisionFile_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sitting" ADD CONSTRAINT "Sitting_commissionId_fkey" FOREIGN KEY ("commissionId") REFERENCES "Commission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SittingItem" ADD CONSTRAINT "SittingItem_sittingId_fkey" FOREIGN KEY ("sittingId") REFERENCES "Sitting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_sittingId_fkey" FOREIGN KEY ("sittingId") REFERENCES "Sitting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemExit" ADD CONSTRAINT "ItemExit_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "SittingItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "SittingItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Minutes" ADD CONSTRAINT "Minutes_sittingId_fkey" FOREIGN KEY ("sittingId") REFERENCES "Sitting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Proposals given before acceptance existed were taken by those who scored them.
UPDATE "Assignment" g SET "acceptedAt" = g."assignedAt" WHERE g."acceptedAt" IS NULL AND EXISTS (
  SELECT 1 FROM "Evaluation" e WHERE e."proposalId" = g."proposalId" AND e."personId" = g."personId");

-- One invitation waits for an answer for each address and capacity.
CREATE UNIQUE INDEX "CommissionInvitation_waiting_key" ON "CommissionInvitation" ("commissionId", email, kind)
  WHERE "acceptedAt" IS NULL AND "declinedAt" IS NULL AND "withdrawnAt" IS NULL;
-- A commission meets once at a time, and looks at a proposal once in a sitting.
CREATE UNIQUE INDEX "Sitting_in_session_key" ON "Sitting" ("commissionId") WHERE status = 'in_session';
CREATE UNIQUE INDEX "SittingItem_proposal_key" ON "SittingItem" ("sittingId", "proposalId") WHERE "proposalId" IS NOT NULL;
ALTER TABLE "ExpertCapacity" ADD CONSTRAINT "ExpertCapacity_range" CHECK (proposals BETWEEN 1 AND 200);
ALTER TABLE "Score" ADD CONSTRAINT "Score_initial_range" CHECK ("initialValue" BETWEEN 0 AND 5);

-- A published version of a rubric is what scores were given under: it does not change, nor do its criteria.
CREATE OR REPLACE FUNCTION refuse_published_rubric_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a published version of a rubric does not change';
END $$;
CREATE OR REPLACE TRIGGER published_rubric_stays BEFORE UPDATE OR DELETE ON "RubricVersion"
  FOR EACH ROW WHEN (OLD."publishedAt" IS NOT NULL) EXECUTE FUNCTION refuse_published_rubric_change();

CREATE OR REPLACE FUNCTION refuse_published_criterion_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "RubricVersion" WHERE id = OLD."versionId" AND "publishedAt" IS NOT NULL) THEN
    RAISE EXCEPTION 'the criteria of a published version do not change';
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;
CREATE OR REPLACE TRIGGER published_criterion_stays BEFORE UPDATE OR DELETE ON "Criterion"
  FOR EACH ROW EXECUTE FUNCTION refuse_published_criterion_change();

-- The file of a publication is what its fingerprint was published for.
CREATE OR REPLACE FUNCTION refuse_decision_file_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a published decision file does not change';
END $$;
CREATE OR REPLACE TRIGGER decision_file_stays BEFORE UPDATE ON "DecisionFile"
  FOR EACH ROW EXECUTE FUNCTION refuse_decision_file_change();
