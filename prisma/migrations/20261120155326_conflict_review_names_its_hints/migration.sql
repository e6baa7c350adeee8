-- AlterTable
ALTER TABLE "ConflictReview" ADD COLUMN     "hints" TEXT[];
