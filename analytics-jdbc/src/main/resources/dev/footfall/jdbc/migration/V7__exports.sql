-- A slot is one of those that a tenant has for exports under way; it is given up when the export is over.
CREATE TABLE IF NOT EXISTS footfall_export (
    id             VARCHAR NOT NULL PRIMARY KEY,
    tenant         VARCHAR NOT NULL,
    slot           INTEGER,
    type           VARCHAR NOT NULL,
    format         VARCHAR NOT NULL,
    range_from     BIGINT NOT NULL,
    range_to       BIGINT NOT NULL,
    metrics        VARCHAR NOT NULL,
    workspaces     VARCHAR NOT NULL,
    requested_by   VARCHAR NOT NULL,
    secret         VARCHAR NOT NULL,
    created_at     BIGINT NOT NULL,
    expires_at     BIGINT NOT NULL,
    state          VARCHAR NOT NULL,
    attempt        INTEGER NOT NULL,
    failures       INTEGER NOT NULL,
    due_at         BIGINT NOT NULL,
    processed_rows BIGINT NOT NULL,
    total_rows     BIGINT,
    file_size      BIGINT,
    file_name      VARCHAR,
    reason         VARCHAR
);

CREATE UNIQUE INDEX IF NOT EXISTS footfall_export_slot
    ON footfall_export (tenant, slot);

CREATE INDEX IF NOT EXISTS footfall_export_state
    ON footfall_export (state, expires_at);

-- The pieces of files that have no place elsewhere.
CREATE TABLE IF NOT EXISTS footfall_export_chunk (
    id      VARCHAR NOT NULL,
    attempt INTEGER NOT NULL,
    place   INTEGER NOT NULL,
    content VARBINARY NOT NULL,
    PRIMARY KEY (id, attempt, place)
);
