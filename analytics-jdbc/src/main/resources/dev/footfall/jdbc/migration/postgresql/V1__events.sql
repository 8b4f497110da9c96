-- Ids and names sort by their bytes, whatever the database's own collation: cheaper to compare, and "greatest" means
-- the same everywhere.

CREATE TABLE footfall_event (
    tenant        text COLLATE "C" NOT NULL,
    id            uuid NOT NULL,
    type          text COLLATE "C" NOT NULL,
    occurred_at   bigint NOT NULL,
    created_at    bigint NOT NULL,
    workspace     text COLLATE "C",
    asset         text COLLATE "C",
    user_id       text COLLATE "C",
    session_id    text COLLATE "C",
    visitor       text COLLATE "C",
    device        text COLLATE "C",
    config        text COLLATE "C",
    configuration jsonb NOT NULL,
    metadata      jsonb NOT NULL,
    metric        double precision NOT NULL,
    duration      bigint,
    user_agent    text COLLATE "C",
    category      text COLLATE "C" NOT NULL,
    platform      text COLLATE "C",
    bot           boolean NOT NULL,
    country       text COLLATE "C",
    domain_name   text COLLATE "C",
    referer       text COLLATE "C",
    parts         integer NOT NULL,
    PRIMARY KEY (tenant, id)
);

-- Lists run along it, counts by type are answered from it alone.
CREATE INDEX footfall_event_time
    ON footfall_event (tenant, occurred_at DESC, id DESC) INCLUDE (type, bot);

CREATE TABLE footfall_part (
    tenant    text COLLATE "C" NOT NULL,
    event_id  uuid NOT NULL,
    place     integer NOT NULL,
    kind      text COLLATE "C" NOT NULL,
    part_key  text COLLATE "C",
    label     text COLLATE "C",
    amount    double precision,
    begins_at bigint,
    PRIMARY KEY (tenant, event_id, place)
);

CREATE TABLE footfall_session (
    tenant     text COLLATE "C" NOT NULL,
    id         text COLLATE "C" NOT NULL,
    visitor    text COLLATE "C",
    started_at bigint NOT NULL,
    ended_at   bigint NOT NULL,
    events     bigint NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE INDEX footfall_session_visitor
    ON footfall_session (tenant, visitor, ended_at);

CREATE TABLE footfall_salt (
    epoch_day bigint PRIMARY KEY,
    salt      bytea NOT NULL
);
