-- Ids of erased events, which do not come back.
CREATE TABLE footfall_erased (
    tenant text COLLATE "C" NOT NULL,
    id     uuid NOT NULL,
    PRIMARY KEY (tenant, id)
);

-- What one user did.
CREATE INDEX footfall_event_user
    ON footfall_event (tenant, user_id, occurred_at)
    WHERE user_id IS NOT NULL;

-- What one visitor did.
CREATE INDEX footfall_event_visitor
    ON footfall_event (tenant, visitor)
    WHERE visitor IS NOT NULL;

-- What was done in a session, by robots too: these are in no session's stretch of time.
CREATE INDEX footfall_event_session
    ON footfall_event (tenant, session_id)
    WHERE session_id IS NOT NULL;

-- Work that one node at a time does.
CREATE TABLE footfall_lease (
    task     text COLLATE "C" NOT NULL PRIMARY KEY,
    holder   text COLLATE "C" NOT NULL,
    until_at bigint NOT NULL
);

CREATE TABLE footfall_token (
    id                  text COLLATE "C" NOT NULL PRIMARY KEY,
    digest              bytea NOT NULL,
    name                text NOT NULL,
    tenant              text COLLATE "C" NOT NULL,
    access              text COLLATE "C" NOT NULL,
    workspaces          text COLLATE "C" NOT NULL,
    domains             text COLLATE "C" NOT NULL,
    requests_per_minute integer,
    created_at          bigint NOT NULL,
    created_by          text NOT NULL,
    expires_at          bigint,
    revoked_at          bigint,
    last_used_at        bigint
);

CREATE UNIQUE INDEX footfall_token_digest
    ON footfall_token (digest);

CREATE INDEX footfall_token_tenant
    ON footfall_token (tenant);

-- Kept for good.
CREATE TABLE footfall_audit (
    tenant      text COLLATE "C" NOT NULL,
    id          uuid NOT NULL,
    happened_at bigint NOT NULL,
    actor       text NOT NULL,
    action      text COLLATE "C" NOT NULL,
    target      text,
    row_count   bigint,
    reference   text,
    PRIMARY KEY (tenant, id)
);

-- What happened in a stretch of time.
CREATE INDEX footfall_audit_time
    ON footfall_audit (tenant, happened_at);
