-- The audit only grows: whatever the code does, a line is neither changed nor removed.
CREATE OR REPLACE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The audit only grows.';
END $$;
CREATE OR REPLACE TRIGGER audit_only_grows BEFORE UPDATE OR DELETE ON "AuditLine"
  FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
