-- Counted beforehand: one packed layer of a rollup for a UTC day, in pieces.
CREATE TABLE footfall_rollup (
    tenant  text COLLATE "C" NOT NULL,
    part    smallint NOT NULL,
    utc_day integer NOT NULL,
    place   integer NOT NULL,
    data    bytea NOT NULL,
    PRIMARY KEY (tenant, part, utc_day, place)
);

-- It is packed already.
ALTER TABLE footfall_rollup ALTER COLUMN data SET STORAGE EXTERNAL;

-- The days that are rolled up, as far as none of their quarters of an hour is marked. Another version: other rollups.
CREATE TABLE footfall_rolled (
    tenant  text COLLATE "C" NOT NULL,
    utc_day integer NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (tenant, utc_day)
);

-- Marks: quarters of an hour whose events are not all in the rollups.
CREATE TABLE footfall_unrolled (
    tenant  text COLLATE "C" NOT NULL,
    utc_day integer NOT NULL,
    quarter smallint NOT NULL,
    mark_no bigint GENERATED ALWAYS AS IDENTITY,
    PRIMARY KEY (tenant, utc_day, quarter, mark_no)
);

-- Tenants with days before this one of which it is not known which quarters have events; null: all their days.
CREATE TABLE footfall_unseen (
    tenant    text COLLATE "C" NOT NULL PRIMARY KEY,
    seen_from integer
);

-- A step along the index for each tenant.
INSERT INTO footfall_unseen (tenant)
    WITH RECURSIVE found AS (
        SELECT min(tenant) AS tenant FROM footfall_event
        UNION ALL
        SELECT (SELECT min(tenant) FROM footfall_event WHERE tenant > found.tenant) FROM found
        WHERE found.tenant IS NOT NULL
    )
    SELECT tenant FROM found WHERE tenant IS NOT NULL;

-- Numbers that stand for users, visitors and sessions in rollups.
CREATE TABLE footfall_number (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant text COLLATE "C" NOT NULL,
    name   text COLLATE "C" NOT NULL,
    CONSTRAINT footfall_number_name UNIQUE (tenant, name)
);

-- One row. Whoever rolled up while it changed begins again.
CREATE TABLE footfall_rollup_guard (
    generation bigint NOT NULL
);

INSERT INTO footfall_rollup_guard (generation) VALUES (0);
