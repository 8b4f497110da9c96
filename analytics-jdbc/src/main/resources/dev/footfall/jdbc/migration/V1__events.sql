-- Everything is created only if absent: where each statement commits by itself, a migration that was cut short is run
-- again from its start.

CREATE TABLE IF NOT EXISTS footfall_event (
    tenant        VARCHAR NOT NULL,
    id            UUID NOT NULL,
    type          VARCHAR NOT NULL,
    occurred_at   BIGINT NOT NULL,
    created_at    BIGINT NOT NULL,
    workspace     VARCHAR,
    asset         VARCHAR,
    user_id       VARCHAR,
    session_id    VARCHAR,
    visitor       VARCHAR,
    device        VARCHAR,
    config        VARCHAR,
    configuration VARCHAR NOT NULL,
    metadata      VARCHAR NOT NULL,
    metric        DOUBLE PRECISION NOT NULL,
    duration      BIGINT,
    user_agent    VARCHAR,
    category      VARCHAR NOT NULL,
    platform      VARCHAR,
    bot           BOOLEAN NOT NULL,
    country       VARCHAR,
    domain_name   VARCHAR,
    referer       VARCHAR,
    parts         INTEGER NOT NULL,
    PRIMARY KEY (tenant, id)
);

-- Lists run along it, counts by type are answered from it alone.
CREATE INDEX IF NOT EXISTS footfall_event_time
    ON footfall_event (tenant, occurred_at DESC, id DESC, type, bot);

CREATE TABLE IF NOT EXISTS footfall_part (
    tenant     VARCHAR NOT NULL,
    event_id   UUID NOT NULL,
    place      INTEGER NOT NULL,
    kind       VARCHAR NOT NULL,
    part_key   VARCHAR,
    label      VARCHAR,
    amount     DOUBLE PRECISION,
    begins_at  BIGINT,
    PRIMARY KEY (tenant, event_id, place)
);

CREATE TABLE IF NOT EXISTS footfall_session (
    tenant     VARCHAR NOT NULL,
    id         VARCHAR NOT NULL,
    visitor    VARCHAR,
    started_at BIGINT NOT NULL,
    ended_at   BIGINT NOT NULL,
    events     BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE INDEX IF NOT EXISTS footfall_session_visitor
    ON footfall_session (tenant, visitor, ended_at);

CREATE TABLE IF NOT EXISTS footfall_salt (
    epoch_day BIGINT NOT NULL PRIMARY KEY,
    salt      VARBINARY NOT NULL
);
