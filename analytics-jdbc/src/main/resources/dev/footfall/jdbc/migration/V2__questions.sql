ALTER TABLE footfall_event ADD COLUMN IF NOT EXISTS detail VARCHAR;

ALTER TABLE footfall_part ADD COLUMN IF NOT EXISTS code VARCHAR;

ALTER TABLE footfall_part ADD COLUMN IF NOT EXISTS happened_at BIGINT;

UPDATE footfall_part SET happened_at = (
    SELECT occurred_at FROM footfall_event
    WHERE footfall_event.tenant = footfall_part.tenant AND footfall_event.id = footfall_part.event_id)
    WHERE happened_at IS NULL;

-- Tells from when to when there are any.
CREATE INDEX IF NOT EXISTS footfall_part_time
    ON footfall_part (tenant, happened_at DESC);

CREATE TABLE IF NOT EXISTS footfall_report (
    tenant     VARCHAR NOT NULL,
    id         VARCHAR NOT NULL,
    created_at BIGINT,
    created_by UUID,
    workspace  VARCHAR,
    author     VARCHAR,
    state_at   BIGINT,
    state_by   UUID,
    state_id   VARCHAR,
    state_name VARCHAR,
    PRIMARY KEY (tenant, id)
);

CREATE INDEX IF NOT EXISTS footfall_report_creation
    ON footfall_report (tenant, created_at DESC);

CREATE INDEX IF NOT EXISTS footfall_session_start
    ON footfall_session (tenant, started_at DESC);

-- Questions about some types are answered from it alone.
CREATE INDEX IF NOT EXISTS footfall_event_type
    ON footfall_event (tenant, type, occurred_at, bot, category, detail, asset, session_id);
