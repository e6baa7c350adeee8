-- What only those in the room may know of changes on a counter of its own; a motion that was not adopted leaves its count.
ALTER TABLE "SittingItem" ADD COLUMN     "earlierVotes" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;
