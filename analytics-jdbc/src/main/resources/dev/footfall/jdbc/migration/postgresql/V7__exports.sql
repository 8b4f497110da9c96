-- A slot is one of those that a tenant has for exports under way; it is given up when the export is over.
CREATE TABLE footfall_export (
    id             text COLLATE "C" NOT NULL PRIMARY KEY,
    tenant         text COLLATE "C" NOT NULL,
    slot           integer,
    type           text COLLATE "C" NOT NULL,
    format         text COLLATE "C" NOT NULL,
    range_from     bigint NOT NULL,
    range_to       bigint NOT NULL,
    metrics        text COLLATE "C" NOT NULL,
    workspaces     text COLLATE "C" NOT NULL,
    requested_by   text COLLATE "C" NOT NULL,
    secret         text COLLATE "C" NOT NULL,
    created_at     bigint NOT NULL,
    expires_at     bigint NOT NULL,
    state          text COLLATE "C" NOT NULL,
    attempt        integer NOT NULL,
    failures       integer NOT NULL,
    due_at         bigint NOT NULL,
    processed_rows bigint NOT NULL,
    total_rows     bigint,
    file_size      bigint,
    file_name      text COLLATE "C",
    reason         text COLLATE "C"
);

CREATE UNIQUE INDEX footfall_export_slot
    ON footfall_export (tenant, slot);

CREATE INDEX footfall_export_state
    ON footfall_export (state, expires_at);

-- The pieces of files that have no place elsewhere.
CREATE TABLE footfall_export_chunk (
    id      text COLLATE "C" NOT NULL,
    attempt integer NOT NULL,
    place   integer NOT NULL,
    content bytea NOT NULL,
    PRIMARY KEY (id, attempt, place)
);
