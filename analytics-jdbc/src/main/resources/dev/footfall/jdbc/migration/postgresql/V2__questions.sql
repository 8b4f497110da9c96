ALTER TABLE footfall_event ADD COLUMN detail text COLLATE "C";

ALTER TABLE footfall_part ADD COLUMN code text COLLATE "C";

ALTER TABLE footfall_part ADD COLUMN happened_at bigint;

UPDATE footfall_part SET happened_at = occurred_at
    FROM footfall_event
    WHERE footfall_event.tenant = footfall_part.tenant AND footfall_event.id = footfall_part.event_id;

-- Tells from when to when there are any.
CREATE INDEX footfall_part_time
    ON footfall_part (tenant, happened_at DESC);

CREATE TABLE footfall_report (
    tenant     text COLLATE "C" NOT NULL,
    id         text COLLATE "C" NOT NULL,
    created_at bigint,
    created_by uuid,
    workspace  text COLLATE "C",
    author     text COLLATE "C",
    state_at   bigint,
    state_by   uuid,
    state_id   text COLLATE "C",
    state_name text COLLATE "C",
    PRIMARY KEY (tenant, id)
);

CREATE INDEX footfall_report_creation
    ON footfall_report (tenant, created_at DESC);

CREATE INDEX footfall_session_start
    ON footfall_session (tenant, started_at DESC);

-- Questions about some types are answered from it alone. Of one row it may have 2,704 bytes: with a detail of 256
-- characters and ids of 128 there is no room for more columns.
CREATE INDEX footfall_event_type
    ON footfall_event (tenant, type, occurred_at)
    INCLUDE (bot, category, detail, asset, session_id);
