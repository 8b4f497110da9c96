CREATE TABLE footfall_device (
    tenant        text COLLATE "C" NOT NULL,
    id            text COLLATE "C" NOT NULL,
    created_at    bigint,
    registered_at bigint,
    registered_by uuid,
    name          text COLLATE "C",
    acl           text COLLATE "C",
    orientation   text COLLATE "C",
    site          text COLLATE "C",
    service_at    bigint,
    service_by    uuid,
    frozen        boolean,
    heard_at      bigint,
    heard_by      uuid,
    ip            text COLLATE "C",
    connection_id text COLLATE "C",
    PRIMARY KEY (tenant, id)
);

-- Not derived from events: whoever makes everything anew leaves it alone.
CREATE TABLE footfall_device_key (
    tenant     text COLLATE "C" NOT NULL,
    id         text COLLATE "C" NOT NULL,
    device_key text COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE UNIQUE INDEX footfall_device_key_key
    ON footfall_device_key (device_key);

-- One row a viewer session, packed: it is read as a whole and counted outside.
CREATE TABLE footfall_viewer (
    tenant    text COLLATE "C" NOT NULL,
    id        uuid NOT NULL,
    began_at  bigint NOT NULL,
    device    text COLLATE "C",
    workspace text COLLATE "C",
    traits    text COLLATE "C" NOT NULL,
    length    bigint NOT NULL,
    emotions  text COLLATE "C",
    movies    text COLLATE "C",
    PRIMARY KEY (tenant, id)
);

-- Finds the stretch of time. A list of movies may be longer than any row of an index: the rows themselves are read.
CREATE INDEX footfall_viewer_time
    ON footfall_viewer (tenant, began_at DESC);
