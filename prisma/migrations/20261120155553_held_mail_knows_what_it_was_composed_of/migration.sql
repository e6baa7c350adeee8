-- AlterTable
ALTER TABLE "Mail" ADD COLUMN     "composedPrint" TEXT NOT NULL DEFAULT '';
