CREATE TABLE IF NOT EXISTS footfall_device (
    tenant        VARCHAR NOT NULL,
    id            VARCHAR NOT NULL,
    created_at    BIGINT,
    registered_at BIGINT,
    registered_by UUID,
    name          VARCHAR,
    acl           VARCHAR,
    orientation   VARCHAR,
    site          VARCHAR,
    service_at    BIGINT,
    service_by    UUID,
    frozen        BOOLEAN,
    heard_at      BIGINT,
    heard_by      UUID,
    ip            VARCHAR,
    connection_id VARCHAR,
    PRIMARY KEY (tenant, id)
);

-- Not derived from events: whoever makes everything anew leaves it alone.
CREATE TABLE IF NOT EXISTS footfall_device_key (
    tenant     VARCHAR NOT NULL,
    id         VARCHAR NOT NULL,
    device_key VARCHAR NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE UNIQUE INDEX IF NOT EXISTS footfall_device_key_key
    ON footfall_device_key (device_key);

-- One row a viewer session, packed: it is read as a whole and counted outside.
CREATE TABLE IF NOT EXISTS footfall_viewer (
    tenant    VARCHAR NOT NULL,
    id        UUID NOT NULL,
    began_at  BIGINT NOT NULL,
    device    VARCHAR,
    workspace VARCHAR,
    traits    VARCHAR NOT NULL,
    length    BIGINT NOT NULL,
    emotions  VARCHAR,
    movies    VARCHAR,
    PRIMARY KEY (tenant, id)
);

-- Questions are answered from it alone.
CREATE INDEX IF NOT EXISTS footfall_viewer_time
    ON footfall_viewer (tenant, began_at DESC, device, workspace, traits, length, emotions, movies);
