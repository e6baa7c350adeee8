ALTER TABLE "Call" DROP CONSTRAINT IF EXISTS "Call_dates_in_order";
ALTER TABLE "Call" ADD CONSTRAINT "Call_dates_in_order" CHECK ("opensAt" < "closesAt");
ALTER TABLE "Call" DROP CONSTRAINT IF EXISTS "Call_quorum_positive";
ALTER TABLE "Call" ADD CONSTRAINT "Call_quorum_positive" CHECK (quorum > 0);
