-- What assets and users are called. Asked for by id alone; metadata and formats are JSON, and nothing looks into them.
CREATE TABLE footfall_asset (
    tenant   text COLLATE "C" NOT NULL,
    id       text COLLATE "C" NOT NULL,
    name     text,
    title    text,
    metadata text NOT NULL,
    formats  text NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE TABLE footfall_user (
    tenant     text COLLATE "C" NOT NULL,
    id         text COLLATE "C" NOT NULL,
    first_name text,
    last_name  text,
    PRIMARY KEY (tenant, id)
);
