-- A bench that slept through an upgrade wakes with an older program: it may read, and add nothing.
-- Each connection says which schema its program knows; the error names what is there instead.

CREATE FUNCTION refuse_other_schema() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    there BIGINT := (SELECT MAX(number) FROM schema_version);
BEGIN
    IF NULLIF(current_setting('quayside.schema', true), '')::BIGINT IS DISTINCT FROM there THEN
        RAISE EXCEPTION USING ERRCODE = 'QS001', MESSAGE = COALESCE(
            (SELECT version FROM writers ORDER BY since DESC LIMIT 1), '');
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER events_are_of_this_schema BEFORE INSERT ON events
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_other_schema();
