-- AlterTable
ALTER TABLE "Publication" ADD COLUMN     "demonstration" BOOLEAN NOT NULL DEFAULT false;
