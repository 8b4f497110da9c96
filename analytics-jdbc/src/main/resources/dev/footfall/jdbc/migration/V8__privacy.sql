-- Ids of erased events, which do not come back.
CREATE TABLE IF NOT EXISTS footfall_erased (
    tenant VARCHAR NOT NULL,
    id     UUID NOT NULL,
    PRIMARY KEY (tenant, id)
);

-- What one user did.
CREATE INDEX IF NOT EXISTS footfall_event_user
    ON footfall_event (tenant, user_id, occurred_at);

-- What one visitor did.
CREATE INDEX IF NOT EXISTS footfall_event_visitor
    ON footfall_event (tenant, visitor);

-- What was done in a session, by robots too: these are in no session's stretch of time.
CREATE INDEX IF NOT EXISTS footfall_event_session
    ON footfall_event (tenant, session_id);

-- Work that one node at a time does.
CREATE TABLE IF NOT EXISTS footfall_lease (
    task     VARCHAR NOT NULL PRIMARY KEY,
    holder   VARCHAR NOT NULL,
    until_at BIGINT NOT NULL
);

CREATE TABLE IF NOT EXISTS footfall_token (
    id                  VARCHAR NOT NULL PRIMARY KEY,
    digest              VARBINARY(32) NOT NULL,
    name                VARCHAR NOT NULL,
    tenant              VARCHAR NOT NULL,
    access              VARCHAR NOT NULL,
    workspaces          VARCHAR NOT NULL,
    domains             VARCHAR NOT NULL,
    requests_per_minute INTEGER,
    created_at          BIGINT NOT NULL,
    created_by          VARCHAR NOT NULL,
    expires_at          BIGINT,
    revoked_at          BIGINT,
    last_used_at        BIGINT
);

CREATE UNIQUE INDEX IF NOT EXISTS footfall_token_digest
    ON footfall_token (digest);

CREATE INDEX IF NOT EXISTS footfall_token_tenant
    ON footfall_token (tenant);

-- Kept for good.
CREATE TABLE IF NOT EXISTS footfall_audit (
    tenant      VARCHAR NOT NULL,
    id          UUID NOT NULL,
    happened_at BIGINT NOT NULL,
    actor       VARCHAR NOT NULL,
    action      VARCHAR NOT NULL,
    target      VARCHAR,
    row_count   BIGINT,
    reference   VARCHAR,
    PRIMARY KEY (tenant, id)
);

-- The latest first.
CREATE INDEX IF NOT EXISTS footfall_audit_latest
    ON footfall_audit (tenant, id DESC);

-- What happened in a stretch of time.
CREATE INDEX IF NOT EXISTS footfall_audit_time
    ON footfall_audit (tenant, happened_at);
