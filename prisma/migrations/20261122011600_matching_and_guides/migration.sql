-- A matching is made by the worker: until then it is queued; one that could not be made says so.
ALTER TYPE "MatchingStatus" ADD VALUE 'QUEUED' BEFORE 'MADE';
ALTER TYPE "MatchingStatus" ADD VALUE 'FAILED';

-- Whom a run left over, so that a run can be read as it was when profiles have changed since.
ALTER TABLE "matching_run" ADD COLUMN "left_over_ids" UUID[] NOT NULL DEFAULT '{}';

-- The guide as it was sent: the ministry writes on the next version while schools read this one.
ALTER TABLE "programme" ADD COLUMN "guide_sent" TEXT NOT NULL DEFAULT '';
