-- CreateEnum
CREATE TYPE "ActorKind" AS ENUM ('collectivite', 'entreprise', 'association', 'chambre_consulaire', 'etablissement_enseignement', 'operateur_public', 'syndicat', 'collectif_habitants', 'habitant');

-- CreateEnum
CREATE TYPE "InvitationStatus" AS ENUM ('pending', 'accepted', 'declined', 'cancelled');

-- CreateEnum
CREATE TYPE "CahierStatus" AS ENUM ('draft', 'submitted', 'returned', 'admissible', 'inadmissible', 'closed');

-- CreateEnum
CREATE TYPE "ProposalStatus" AS ENUM ('draft', 'awaiting', 'under_examination', 'opinion_given', 'selected', 'adjourned', 'not_selected', 'withdrawn', 'lapsed');

-- CreateEnum
CREATE TYPE "BudgetSide" AS ENUM ('cost', 'resource');

-- CreateEnum
CREATE TYPE "BudgetMode" AS ENUM ('cash', 'in_kind');

-- CreateEnum
CREATE TYPE "FileAudience" AS ENUM ('public', 'committee');

-- CreateEnum
CREATE TYPE "CriterionKey" AS ENUM ('useful', 'impactful', 'bearable', 'feasible');

-- CreateEnum
CREATE TYPE "CallKind" AS ENUM ('cahiers_acteurs', 'appel_projets', 'manifestation_interet', 'hackathon');

-- CreateEnum
CREATE TYPE "CallStatus" AS ENUM ('draft', 'published', 'cancelled');

-- CreateEnum
CREATE TYPE "ConflictTie" AS ENUM ('member', 'employer', 'mandate', 'family', 'funder', 'other');

-- CreateEnum
CREATE TYPE "EvaluationStatus" AS ENUM ('draft', 'submitted');

-- CreateEnum
CREATE TYPE "CommitteeQuestionStatus" AS ENUM ('pending', 'forwarded', 'refused', 'answered');

-- CreateEnum
CREATE TYPE "Outcome" AS ENUM ('selected', 'adjourned', 'not_selected');

-- CreateEnum
CREATE TYPE "GeneralRole" AS ENUM ('moderator', 'content_editor', 'administrator');

-- CreateEnum
CREATE TYPE "AttachmentKind" AS ENUM ('actor_delegate', 'call_manager', 'commission_member', 'commission_alternate', 'commission_chair', 'commission_secretary', 'lab_carrier', 'territory_editor', 'programme_manager', 'fiche_pilot', 'copil_member');

-- CreateEnum
CREATE TYPE "LabStatus" AS ENUM ('preparing', 'experimenting', 'paused', 'extended', 'generalised', 'stopped');

-- CreateEnum
CREATE TYPE "MilestoneState" AS ENUM ('planned', 'under_way', 'done', 'dropped');

-- CreateEnum
CREATE TYPE "MailStatus" AS ENUM ('held', 'queued', 'sent', 'failed');

-- CreateEnum
CREATE TYPE "SwotQuadrant" AS ENUM ('strength', 'weakness', 'opportunity', 'threat');

-- CreateEnum
CREATE TYPE "FigureKind" AS ENUM ('observed', 'projection', 'target');

-- CreateTable
CREATE TABLE "Actor" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "kind" "ActorKind" NOT NULL,
    "siren" TEXT,
    "siret" TEXT,
    "rna" TEXT,
    "communeInsee" TEXT,
    "presentation" TEXT NOT NULL DEFAULT '',
    "website" TEXT NOT NULL DEFAULT '',
    "contactEmail" TEXT NOT NULL DEFAULT '',
    "contactPhone" TEXT NOT NULL DEFAULT '',
    "listed" BOOLEAN NOT NULL DEFAULT true,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Actor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DelegateInvitation" (
    "id" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "status" "InvitationStatus" NOT NULL DEFAULT 'pending',
    "invitedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DelegateInvitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JoinRequest" (
    "id" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',
    "status" "InvitationStatus" NOT NULL DEFAULT 'pending',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "JoinRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditLine" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "personId" UUID,
    "verb" TEXT NOT NULL,
    "objectKind" TEXT NOT NULL,
    "objectId" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "requestId" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "AuditLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReceiptCounter" (
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "ReceiptCounter_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "Cahier" (
    "id" UUID NOT NULL,
    "callId" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "status" "CahierStatus" NOT NULL DEFAULT 'draft',
    "receiptNumber" TEXT,
    "title" TEXT NOT NULL DEFAULT '',
    "diagnosis" TEXT NOT NULL DEFAULT '',
    "submittedAt" TIMESTAMPTZ(3),
    "submittedPrint" TEXT NOT NULL DEFAULT '',
    "publishedAt" TIMESTAMPTZ(3),
    "completionAsked" TEXT NOT NULL DEFAULT '',
    "completionDueAt" TIMESTAMPTZ(3),
    "inadmissibleFor" TEXT NOT NULL DEFAULT '',
    "reopenedUntil" TIMESTAMPTZ(3),
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "searchVector" tsvector,

    CONSTRAINT "Cahier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CahierSection" (
    "cahierId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedById" UUID NOT NULL,

    CONSTRAINT "CahierSection_pkey" PRIMARY KEY ("cahierId","key")
);

-- CreateTable
CREATE TABLE "SectionRevision" (
    "id" UUID NOT NULL,
    "cahierId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "SectionRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" UUID NOT NULL,
    "cahierId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "status" "ProposalStatus" NOT NULL DEFAULT 'draft',
    "title" TEXT NOT NULL DEFAULT '',
    "themeId" TEXT,
    "leadId" TEXT,
    "beneficiaries" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "expectedEffects" TEXT NOT NULL DEFAULT '',
    "partners" TEXT NOT NULL DEFAULT '',
    "adjournedFor" TEXT NOT NULL DEFAULT '',
    "amendableUntil" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "searchVector" tsvector,

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProposalTerritory" (
    "proposalId" UUID NOT NULL,
    "territorySiren" TEXT NOT NULL,

    CONSTRAINT "ProposalTerritory_pkey" PRIMARY KEY ("proposalId","territorySiren")
);

-- CreateTable
CREATE TABLE "ProposalIndicator" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "unit" TEXT NOT NULL DEFAULT '',
    "baseline" TEXT NOT NULL DEFAULT '',
    "target" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ProposalIndicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BudgetLine" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "side" "BudgetSide" NOT NULL,
    "category" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "mode" "BudgetMode" NOT NULL,
    "amountCents" BIGINT NOT NULL,

    CONSTRAINT "BudgetLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProposalMilestone" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "startMonth" INTEGER NOT NULL,
    "endMonth" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ProposalMilestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CahierFile" (
    "id" UUID NOT NULL,
    "cahierId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "audience" "FileAudience" NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CahierFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CoSignature" (
    "id" UUID NOT NULL,
    "cahierId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "actorId" UUID,
    "status" "InvitationStatus" NOT NULL DEFAULT 'pending',
    "tokenHash" TEXT NOT NULL,
    "invitedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answeredAt" TIMESTAMPTZ(3),
    "answeredById" UUID,

    CONSTRAINT "CoSignature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CahierTransition" (
    "id" UUID NOT NULL,
    "cahierId" UUID NOT NULL,
    "proposalId" UUID,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "actedById" UUID,

    CONSTRAINT "CahierTransition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReopenRequest" (
    "id" UUID NOT NULL,
    "cahierId" UUID NOT NULL,
    "message" TEXT NOT NULL,
    "status" "InvitationStatus" NOT NULL DEFAULT 'pending',
    "answer" TEXT NOT NULL DEFAULT '',
    "requestedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReopenRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Rubric" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Rubric_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RubricVersion" (
    "id" UUID NOT NULL,
    "rubricId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RubricVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Criterion" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "key" "CriterionKey" NOT NULL,
    "position" INTEGER NOT NULL,
    "name" JSONB NOT NULL,
    "statement" JSONB NOT NULL,
    "gloss" JSONB NOT NULL,
    "guidance" JSONB NOT NULL,
    "evidence" JSONB NOT NULL,
    "anchors" JSONB NOT NULL,

    CONSTRAINT "Criterion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Call" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "CallKind" NOT NULL,
    "status" "CallStatus" NOT NULL DEFAULT 'draft',
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "presentation" TEXT NOT NULL,
    "openTo" "ActorKind"[],
    "opensAt" TIMESTAMPTZ(3) NOT NULL,
    "closesAt" TIMESTAMPTZ(3) NOT NULL,
    "examinationCalendar" TEXT NOT NULL DEFAULT '',
    "publicationTerms" TEXT NOT NULL DEFAULT '',
    "rubricVersionId" UUID NOT NULL,
    "weights" JSONB NOT NULL,
    "thresholds" JSONB NOT NULL,
    "quorum" INTEGER NOT NULL DEFAULT 3,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "publishedAt" TIMESTAMPTZ(3),
    "cancelledFor" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Call_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CallTheme" (
    "callId" UUID NOT NULL,
    "themeId" TEXT NOT NULL,

    CONSTRAINT "CallTheme_pkey" PRIMARY KEY ("callId","themeId")
);

-- CreateTable
CREATE TABLE "CallQuestion" (
    "id" UUID NOT NULL,
    "callId" UUID NOT NULL,
    "askedById" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answeredById" UUID,
    "answeredAt" TIMESTAMPTZ(3),
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CallQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Commission" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "presentation" TEXT NOT NULL DEFAULT '',
    "demonstration" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Commission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommissionTheme" (
    "commissionId" UUID NOT NULL,
    "themeId" TEXT NOT NULL,

    CONSTRAINT "CommissionTheme_pkey" PRIMARY KEY ("commissionId","themeId")
);

-- CreateTable
CREATE TABLE "Examination" (
    "proposalId" UUID NOT NULL,
    "commissionId" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "deliberatedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Examination_pkey" PRIMARY KEY ("proposalId")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "assignedById" UUID,
    "assignedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3),
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Recusal" (
    "id" UUID NOT NULL,
    "cahierId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "tie" "ConflictTie" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "declaredAt" TIMESTAMPTZ(3) NOT NULL,
    "declaredById" UUID NOT NULL,

    CONSTRAINT "Recusal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evaluation" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "rubricVersionId" UUID NOT NULL,
    "status" "EvaluationStatus" NOT NULL DEFAULT 'draft',
    "comment" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "submittedAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Evaluation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Score" (
    "evaluationId" UUID NOT NULL,
    "criterion" "CriterionKey" NOT NULL,
    "value" INTEGER,
    "insufficient" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Score_pkey" PRIMARY KEY ("evaluationId","criterion")
);

-- CreateTable
CREATE TABLE "EvaluationAmendment" (
    "id" UUID NOT NULL,
    "evaluationId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,

    CONSTRAINT "EvaluationAmendment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommitteeQuestion" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "askedById" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "status" "CommitteeQuestionStatus" NOT NULL DEFAULT 'pending',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reviewedById" UUID,
    "reviewedAt" TIMESTAMPTZ(3),
    "answer" TEXT NOT NULL DEFAULT '',
    "answeredById" UUID,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "CommitteeQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Opinion" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "commissionId" UUID NOT NULL,
    "outcome" "Outcome" NOT NULL,
    "text" TEXT NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Opinion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "outcome" "Outcome" NOT NULL,
    "reasons" TEXT NOT NULL,
    "figures" JSONB NOT NULL,
    "adjournedFor" TEXT NOT NULL DEFAULT '',
    "amendableUntil" TIMESTAMPTZ(3),
    "decidedById" UUID NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DecisionFeedback" (
    "decisionId" UUID NOT NULL,
    "criterion" "CriterionKey" NOT NULL,
    "sentence" TEXT NOT NULL,

    CONSTRAINT "DecisionFeedback_pkey" PRIMARY KEY ("decisionId","criterion")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "id" UUID NOT NULL,
    "storageKey" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "byteSize" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "uploadedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3),
    "erasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PersonRole" (
    "personId" UUID NOT NULL,
    "role" "GeneralRole" NOT NULL,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PersonRole_pkey" PRIMARY KEY ("personId","role")
);

-- CreateTable
CREATE TABLE "Attachment" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" "AttachmentKind" NOT NULL,
    "objectId" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endsAt" TIMESTAMPTZ(3),
    "title" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "userAgent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VerificationToken" (
    "identifier" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "VerificationToken_pkey" PRIMARY KEY ("identifier","tokenHash")
);

-- CreateTable
CREATE TABLE "RateCounter" (
    "key" TEXT NOT NULL,
    "windowStart" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "RateCounter_pkey" PRIMARY KEY ("key","windowStart")
);

-- CreateTable
CREATE TABLE "Lab" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "presentation" TEXT NOT NULL DEFAULT '',
    "status" "LabStatus" NOT NULL DEFAULT 'preparing',
    "startsOn" DATE,
    "endsOn" DATE,
    "pictureFileId" UUID,
    "pictureAlt" TEXT NOT NULL DEFAULT '',
    "lessons" TEXT NOT NULL DEFAULT '',
    "planFrozenAt" TIMESTAMPTZ(3),
    "publishedAt" TIMESTAMPTZ(3),
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Lab_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LabProposal" (
    "labId" UUID NOT NULL,
    "proposalId" UUID NOT NULL,

    CONSTRAINT "LabProposal_pkey" PRIMARY KEY ("labId","proposalId")
);

-- CreateTable
CREATE TABLE "LabMilestone" (
    "id" UUID NOT NULL,
    "labId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "startMonth" INTEGER NOT NULL,
    "endMonth" INTEGER NOT NULL,
    "state" "MilestoneState" NOT NULL DEFAULT 'planned',
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "LabMilestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LabNote" (
    "id" UUID NOT NULL,
    "labId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "tried" TEXT NOT NULL DEFAULT '',
    "saw" TEXT NOT NULL DEFAULT '',
    "learnt" TEXT NOT NULL DEFAULT '',
    "authorId" UUID NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LabNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LabNeed" (
    "id" UUID NOT NULL,
    "labId" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "details" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "metAt" TIMESTAMPTZ(3),

    CONSTRAINT "LabNeed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LabTransition" (
    "id" UUID NOT NULL,
    "labId" UUID NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "LabTransition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "personId" UUID,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "status" "MailStatus" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sendAfter" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),
    "uniqueKey" TEXT,

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Territory" (
    "siren" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "legalName" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL,
    "seatName" TEXT NOT NULL DEFAULT '',
    "seatDepartment" TEXT NOT NULL,
    "communeCount" INTEGER NOT NULL DEFAULT 0,
    "population" INTEGER,
    "populationYear" INTEGER,
    "editedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Territory_pkey" PRIMARY KEY ("siren")
);

-- CreateTable
CREATE TABLE "Commune" (
    "insee" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "territorySiren" TEXT NOT NULL,
    "population" INTEGER,
    "populationYear" INTEGER,
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,
    "postalCodes" TEXT[],
    "editedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Commune_pkey" PRIMARY KEY ("insee")
);

-- CreateTable
CREATE TABLE "Terre" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" JSONB NOT NULL,
    "tagline" JSONB NOT NULL,
    "objective" JSONB NOT NULL,
    "presentation" JSONB NOT NULL,
    "editedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Terre_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SwotItem" (
    "id" TEXT NOT NULL,
    "terreId" TEXT NOT NULL,
    "quadrant" "SwotQuadrant" NOT NULL,
    "position" INTEGER NOT NULL,
    "text" JSONB NOT NULL,
    "editedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SwotItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Theme" (
    "id" TEXT NOT NULL,
    "terreId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" JSONB NOT NULL,
    "objective" JSONB NOT NULL,
    "diagnosis" JSONB NOT NULL,
    "concerned" JSONB NOT NULL,
    "editedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Lead" (
    "id" TEXT NOT NULL,
    "themeId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" JSONB NOT NULL,
    "editedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Lead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Challenge" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" JSONB NOT NULL,
    "statement" JSONB NOT NULL,
    "editedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Challenge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BrandValue" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" JSONB NOT NULL,
    "gloss" JSONB NOT NULL,
    "editedAt" TIMESTAMPTZ(3),

    CONSTRAINT "BrandValue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Principle" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" JSONB NOT NULL,
    "subtitle" JSONB,
    "body" JSONB NOT NULL,
    "editedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Principle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BrandStatement" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "editedAt" TIMESTAMPTZ(3),

    CONSTRAINT "BrandStatement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GovernanceBody" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" JSONB NOT NULL,
    "composition" JSONB NOT NULL,
    "mission" JSONB NOT NULL,
    "editedAt" TIMESTAMPTZ(3),

    CONSTRAINT "GovernanceBody_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanningMilestone" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "terreId" TEXT,
    "editedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PlanningMilestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KeyFigure" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "FigureKind" NOT NULL,
    "terreId" TEXT,
    "themeId" TEXT,
    "label" JSONB NOT NULL,
    "value" JSONB NOT NULL,
    "unit" JSONB,
    "date" TEXT,
    "source" JSONB NOT NULL,
    "note" JSONB,
    "editedAt" TIMESTAMPTZ(3),

    CONSTRAINT "KeyFigure_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Actor_slug_key" ON "Actor"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Actor_siren_key" ON "Actor"("siren");

-- CreateIndex
CREATE UNIQUE INDEX "Actor_rna_key" ON "Actor"("rna");

-- CreateIndex
CREATE INDEX "Actor_nameKey_idx" ON "Actor"("nameKey");

-- CreateIndex
CREATE INDEX "Actor_communeInsee_idx" ON "Actor"("communeInsee");

-- CreateIndex
CREATE INDEX "DelegateInvitation_actorId_idx" ON "DelegateInvitation"("actorId");

-- CreateIndex
CREATE INDEX "DelegateInvitation_email_idx" ON "DelegateInvitation"("email");

-- CreateIndex
CREATE INDEX "JoinRequest_actorId_idx" ON "JoinRequest"("actorId");

-- CreateIndex
CREATE INDEX "JoinRequest_personId_idx" ON "JoinRequest"("personId");

-- CreateIndex
CREATE INDEX "AuditLine_objectKind_objectId_idx" ON "AuditLine"("objectKind", "objectId");

-- CreateIndex
CREATE INDEX "AuditLine_at_idx" ON "AuditLine"("at");

-- CreateIndex
CREATE INDEX "AuditLine_personId_idx" ON "AuditLine"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Cahier_receiptNumber_key" ON "Cahier"("receiptNumber");

-- CreateIndex
CREATE INDEX "Cahier_callId_status_idx" ON "Cahier"("callId", "status");

-- CreateIndex
CREATE INDEX "Cahier_actorId_idx" ON "Cahier"("actorId");

-- CreateIndex
CREATE INDEX "Cahier_publishedAt_idx" ON "Cahier"("publishedAt");

-- CreateIndex
CREATE INDEX "Cahier_searchVector_idx" ON "Cahier" USING GIN ("searchVector");

-- CreateIndex
CREATE UNIQUE INDEX "SectionRevision_cahierId_key_version_key" ON "SectionRevision"("cahierId", "key", "version");

-- CreateIndex
CREATE INDEX "Proposal_status_idx" ON "Proposal"("status");

-- CreateIndex
CREATE INDEX "Proposal_themeId_idx" ON "Proposal"("themeId");

-- CreateIndex
CREATE INDEX "Proposal_searchVector_idx" ON "Proposal" USING GIN ("searchVector");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_cahierId_position_key" ON "Proposal"("cahierId", "position");

-- CreateIndex
CREATE INDEX "ProposalTerritory_territorySiren_idx" ON "ProposalTerritory"("territorySiren");

-- CreateIndex
CREATE UNIQUE INDEX "ProposalIndicator_proposalId_position_key" ON "ProposalIndicator"("proposalId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "BudgetLine_proposalId_position_key" ON "BudgetLine"("proposalId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ProposalMilestone_proposalId_position_key" ON "ProposalMilestone"("proposalId", "position");

-- CreateIndex
CREATE INDEX "CahierFile_cahierId_idx" ON "CahierFile"("cahierId");

-- CreateIndex
CREATE UNIQUE INDEX "CoSignature_tokenHash_key" ON "CoSignature"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "CoSignature_cahierId_email_key" ON "CoSignature"("cahierId", "email");

-- CreateIndex
CREATE INDEX "CahierTransition_cahierId_idx" ON "CahierTransition"("cahierId");

-- CreateIndex
CREATE INDEX "CahierTransition_proposalId_idx" ON "CahierTransition"("proposalId");

-- CreateIndex
CREATE INDEX "ReopenRequest_cahierId_idx" ON "ReopenRequest"("cahierId");

-- CreateIndex
CREATE UNIQUE INDEX "Rubric_slug_key" ON "Rubric"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "RubricVersion_rubricId_number_key" ON "RubricVersion"("rubricId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Criterion_versionId_key_key" ON "Criterion"("versionId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Call_slug_key" ON "Call"("slug");

-- CreateIndex
CREATE INDEX "CallQuestion_callId_idx" ON "CallQuestion"("callId");

-- CreateIndex
CREATE UNIQUE INDEX "Commission_slug_key" ON "Commission"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "CommissionTheme_themeId_key" ON "CommissionTheme"("themeId");

-- CreateIndex
CREATE INDEX "Examination_commissionId_idx" ON "Examination"("commissionId");

-- CreateIndex
CREATE INDEX "Assignment_personId_removedAt_idx" ON "Assignment"("personId", "removedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_proposalId_personId_key" ON "Assignment"("proposalId", "personId");

-- CreateIndex
CREATE INDEX "Recusal_personId_idx" ON "Recusal"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Recusal_cahierId_personId_key" ON "Recusal"("cahierId", "personId");

-- CreateIndex
CREATE INDEX "Evaluation_personId_idx" ON "Evaluation"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Evaluation_proposalId_personId_key" ON "Evaluation"("proposalId", "personId");

-- CreateIndex
CREATE INDEX "EvaluationAmendment_evaluationId_idx" ON "EvaluationAmendment"("evaluationId");

-- CreateIndex
CREATE INDEX "CommitteeQuestion_proposalId_idx" ON "CommitteeQuestion"("proposalId");

-- CreateIndex
CREATE INDEX "Opinion_proposalId_idx" ON "Opinion"("proposalId");

-- CreateIndex
CREATE INDEX "Decision_proposalId_idx" ON "Decision"("proposalId");

-- CreateIndex
CREATE UNIQUE INDEX "StoredFile_storageKey_key" ON "StoredFile"("storageKey");

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE INDEX "Attachment_personId_idx" ON "Attachment"("personId");

-- CreateIndex
CREATE INDEX "Attachment_kind_objectId_idx" ON "Attachment"("kind", "objectId");

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "Session"("tokenHash");

-- CreateIndex
CREATE INDEX "Session_personId_idx" ON "Session"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "VerificationToken_tokenHash_key" ON "VerificationToken"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Lab_slug_key" ON "Lab"("slug");

-- CreateIndex
CREATE INDEX "Lab_publishedAt_idx" ON "Lab"("publishedAt");

-- CreateIndex
CREATE INDEX "LabProposal_proposalId_idx" ON "LabProposal"("proposalId");

-- CreateIndex
CREATE UNIQUE INDEX "LabMilestone_labId_position_key" ON "LabMilestone"("labId", "position");

-- CreateIndex
CREATE INDEX "LabNote_labId_idx" ON "LabNote"("labId");

-- CreateIndex
CREATE INDEX "LabNeed_labId_idx" ON "LabNeed"("labId");

-- CreateIndex
CREATE INDEX "LabTransition_labId_idx" ON "LabTransition"("labId");

-- CreateIndex
CREATE UNIQUE INDEX "Mail_uniqueKey_key" ON "Mail"("uniqueKey");

-- CreateIndex
CREATE INDEX "Mail_status_sendAfter_idx" ON "Mail"("status", "sendAfter");

-- CreateIndex
CREATE INDEX "Mail_personId_idx" ON "Mail"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Territory_slug_key" ON "Territory"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Commune_slug_key" ON "Commune"("slug");

-- CreateIndex
CREATE INDEX "Commune_territorySiren_idx" ON "Commune"("territorySiren");

-- CreateIndex
CREATE INDEX "SwotItem_terreId_idx" ON "SwotItem"("terreId");

-- CreateIndex
CREATE INDEX "Theme_terreId_idx" ON "Theme"("terreId");

-- CreateIndex
CREATE INDEX "Lead_themeId_idx" ON "Lead"("themeId");

-- CreateIndex
CREATE INDEX "PlanningMilestone_terreId_idx" ON "PlanningMilestone"("terreId");

-- CreateIndex
CREATE INDEX "KeyFigure_terreId_idx" ON "KeyFigure"("terreId");

-- CreateIndex
CREATE INDEX "KeyFigure_themeId_idx" ON "KeyFigure"("themeId");

-- AddForeignKey
ALTER TABLE "Actor" ADD CONSTRAINT "Actor_communeInsee_fkey" FOREIGN KEY ("communeInsee") REFERENCES "Commune"("insee") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DelegateInvitation" ADD CONSTRAINT "DelegateInvitation_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JoinRequest" ADD CONSTRAINT "JoinRequest_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Cahier" ADD CONSTRAINT "Cahier_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Cahier" ADD CONSTRAINT "Cahier_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CahierSection" ADD CONSTRAINT "CahierSection_cahierId_fkey" FOREIGN KEY ("cahierId") REFERENCES "Cahier"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SectionRevision" ADD CONSTRAINT "SectionRevision_cahierId_fkey" FOREIGN KEY ("cahierId") REFERENCES "Cahier"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_cahierId_fkey" FOREIGN KEY ("cahierId") REFERENCES "Cahier"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalTerritory" ADD CONSTRAINT "ProposalTerritory_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalIndicator" ADD CONSTRAINT "ProposalIndicator_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BudgetLine" ADD CONSTRAINT "BudgetLine_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalMilestone" ADD CONSTRAINT "ProposalMilestone_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CahierFile" ADD CONSTRAINT "CahierFile_cahierId_fkey" FOREIGN KEY ("cahierId") REFERENCES "Cahier"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoSignature" ADD CONSTRAINT "CoSignature_cahierId_fkey" FOREIGN KEY ("cahierId") REFERENCES "Cahier"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoSignature" ADD CONSTRAINT "CoSignature_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CahierTransition" ADD CONSTRAINT "CahierTransition_cahierId_fkey" FOREIGN KEY ("cahierId") REFERENCES "Cahier"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CahierTransition" ADD CONSTRAINT "CahierTransition_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReopenRequest" ADD CONSTRAINT "ReopenRequest_cahierId_fkey" FOREIGN KEY ("cahierId") REFERENCES "Cahier"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RubricVersion" ADD CONSTRAINT "RubricVersion_rubricId_fkey" FOREIGN KEY ("rubricId") REFERENCES "Rubric"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Criterion" ADD CONSTRAINT "Criterion_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "RubricVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Call" ADD CONSTRAINT "Call_rubricVersionId_fkey" FOREIGN KEY ("rubricVersionId") REFERENCES "RubricVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallTheme" ADD CONSTRAINT "CallTheme_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallQuestion" ADD CONSTRAINT "CallQuestion_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommissionTheme" ADD CONSTRAINT "CommissionTheme_commissionId_fkey" FOREIGN KEY ("commissionId") REFERENCES "Commission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Examination" ADD CONSTRAINT "Examination_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Examination" ADD CONSTRAINT "Examination_commissionId_fkey" FOREIGN KEY ("commissionId") REFERENCES "Commission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Score" ADD CONSTRAINT "Score_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationAmendment" ADD CONSTRAINT "EvaluationAmendment_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommitteeQuestion" ADD CONSTRAINT "CommitteeQuestion_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opinion" ADD CONSTRAINT "Opinion_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionFeedback" ADD CONSTRAINT "DecisionFeedback_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonRole" ADD CONSTRAINT "PersonRole_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabProposal" ADD CONSTRAINT "LabProposal_labId_fkey" FOREIGN KEY ("labId") REFERENCES "Lab"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabProposal" ADD CONSTRAINT "LabProposal_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabMilestone" ADD CONSTRAINT "LabMilestone_labId_fkey" FOREIGN KEY ("labId") REFERENCES "Lab"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabNote" ADD CONSTRAINT "LabNote_labId_fkey" FOREIGN KEY ("labId") REFERENCES "Lab"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabNeed" ADD CONSTRAINT "LabNeed_labId_fkey" FOREIGN KEY ("labId") REFERENCES "Lab"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabTransition" ADD CONSTRAINT "LabTransition_labId_fkey" FOREIGN KEY ("labId") REFERENCES "Lab"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commune" ADD CONSTRAINT "Commune_territorySiren_fkey" FOREIGN KEY ("territorySiren") REFERENCES "Territory"("siren") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SwotItem" ADD CONSTRAINT "SwotItem_terreId_fkey" FOREIGN KEY ("terreId") REFERENCES "Terre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Theme" ADD CONSTRAINT "Theme_terreId_fkey" FOREIGN KEY ("terreId") REFERENCES "Terre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lead" ADD CONSTRAINT "Lead_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanningMilestone" ADD CONSTRAINT "PlanningMilestone_terreId_fkey" FOREIGN KEY ("terreId") REFERENCES "Terre"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeyFigure" ADD CONSTRAINT "KeyFigure_terreId_fkey" FOREIGN KEY ("terreId") REFERENCES "Terre"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeyFigure" ADD CONSTRAINT "KeyFigure_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Without a number, an actor is recognised by its name in its commune. Inhabitants may be homonyms.
CREATE UNIQUE INDEX IF NOT EXISTS "Actor_name_in_commune" ON "Actor" ("nameKey", "communeInsee") NULLS NOT DISTINCT
  WHERE siren IS NULL AND rna IS NULL AND kind <> 'habitant';

-- A double click invites once and asks once.
CREATE UNIQUE INDEX IF NOT EXISTS "DelegateInvitation_pending" ON "DelegateInvitation" ("actorId", email) WHERE status = 'pending';
CREATE UNIQUE INDEX IF NOT EXISTS "JoinRequest_pending" ON "JoinRequest" ("actorId", "personId") WHERE status = 'pending';

-- The audit only grows: whatever the code does, a line is neither changed nor removed.
CREATE OR REPLACE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The audit only grows.';
END $$;
CREATE OR REPLACE TRIGGER audit_only_grows BEFORE UPDATE OR DELETE ON "AuditLine"
  FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();

-- Search in French, without accents: shared by the lists, the suggestions and, later, the search of the portal.
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

-- unaccent() is only STABLE because its dictionary could be changed; naming the dictionary lets indexes use it.
CREATE OR REPLACE FUNCTION public.portal_plain(value text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN lower(public.unaccent('public.unaccent'::regdictionary, value));

DO $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM pg_ts_config WHERE cfgname = 'portal_french' AND cfgnamespace = 'public'::regnamespace
  ) THEN
    CREATE TEXT SEARCH CONFIGURATION public.portal_french (COPY = pg_catalog.french);
    ALTER TEXT SEARCH CONFIGURATION public.portal_french
      ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, pg_catalog.french_stem;
  END IF;
END
$$;

-- Prisma knows the columns, not that PostgreSQL computes them. Drafts live in "CahierSection" and are never searched.
ALTER TABLE "Cahier" DROP COLUMN IF EXISTS "searchVector";
ALTER TABLE "Cahier" ADD COLUMN "searchVector" tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('public.portal_french'::regconfig, title), 'A') ||
  setweight(to_tsvector('public.portal_french'::regconfig, diagnosis), 'C')
) STORED;

ALTER TABLE "Proposal" DROP COLUMN IF EXISTS "searchVector";
ALTER TABLE "Proposal" ADD COLUMN "searchVector" tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('public.portal_french'::regconfig, title), 'A') ||
  setweight(to_tsvector('public.portal_french'::regconfig, description), 'B') ||
  setweight(to_tsvector('public.portal_french'::regconfig, beneficiaries || ' ' || "expectedEffects"), 'C')
) STORED;

CREATE INDEX IF NOT EXISTS "Cahier_searchVector_idx" ON "Cahier" USING gin ("searchVector");
CREATE INDEX IF NOT EXISTS "Proposal_searchVector_idx" ON "Proposal" USING gin ("searchVector");
CREATE INDEX IF NOT EXISTS "Cahier_title_trgm_idx" ON "Cahier" USING gin (public.portal_plain(title) public.gin_trgm_ops);
CREATE INDEX IF NOT EXISTS "Proposal_title_trgm_idx" ON "Proposal" USING gin (public.portal_plain(title) public.gin_trgm_ops);
CREATE INDEX IF NOT EXISTS "Actor_name_trgm_idx" ON "Actor" USING gin (public.portal_plain(name) public.gin_trgm_ops);

-- The public list, newest first.
CREATE INDEX IF NOT EXISTS "Cahier_public_idx" ON "Cahier" ("publishedAt" DESC, id) WHERE "publishedAt" IS NOT NULL;

ALTER TABLE "Call" DROP CONSTRAINT IF EXISTS "Call_dates_in_order";
ALTER TABLE "Call" ADD CONSTRAINT "Call_dates_in_order" CHECK ("opensAt" < "closesAt");
ALTER TABLE "Call" DROP CONSTRAINT IF EXISTS "Call_quorum_positive";
ALTER TABLE "Call" ADD CONSTRAINT "Call_quorum_positive" CHECK (quorum > 0);

-- One decision at most waits for publication: two chairs who decide at once leave one.
CREATE UNIQUE INDEX IF NOT EXISTS "Decision_held_key" ON "Decision" ("proposalId") WHERE "publishedAt" IS NULL;

-- "Pas assez d'information" is never a figure, and a figure is never outside the scale.
ALTER TABLE "Score" DROP CONSTRAINT IF EXISTS "Score_value_check";
ALTER TABLE "Score" ADD CONSTRAINT "Score_value_check" CHECK (value BETWEEN 0 AND 5 AND NOT (insufficient AND value IS NOT NULL));
