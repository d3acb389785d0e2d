-- AlterTable
ALTER TABLE "Guide" ADD COLUMN "family" TEXT;
