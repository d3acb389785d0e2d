-- AlterTable
ALTER TABLE "Guide" ADD COLUMN "scope" TEXT;
