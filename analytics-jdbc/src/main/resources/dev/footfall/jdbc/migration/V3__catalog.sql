-- What assets and users are called. Asked for by id alone; metadata and formats are JSON, and nothing looks into them.
CREATE TABLE IF NOT EXISTS footfall_asset (
    tenant   VARCHAR NOT NULL,
    id       VARCHAR NOT NULL,
    name     VARCHAR,
    title    VARCHAR,
    metadata VARCHAR NOT NULL,
    formats  VARCHAR NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE TABLE IF NOT EXISTS footfall_user (
    tenant     VARCHAR NOT NULL,
    id         VARCHAR NOT NULL,
    first_name VARCHAR,
    last_name  VARCHAR,
    PRIMARY KEY (tenant, id)
);
