-- CreateTable
CREATE TABLE "CodeRequest" (
    "day" INTEGER NOT NULL,
    "code" BIGINT NOT NULL,
    "count" BIGINT NOT NULL,

    PRIMARY KEY ("day", "code")
);
