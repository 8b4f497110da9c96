-- Counted beforehand: one packed layer of a rollup for a UTC day, in pieces.
CREATE TABLE IF NOT EXISTS footfall_rollup (
    tenant  VARCHAR NOT NULL,
    part    SMALLINT NOT NULL,
    utc_day INTEGER NOT NULL,
    place   INTEGER NOT NULL,
    data    VARBINARY(1000000) NOT NULL,
    PRIMARY KEY (tenant, part, utc_day, place)
);

-- The days that are rolled up, as far as none of their quarters of an hour is marked. Another version: other rollups.
CREATE TABLE IF NOT EXISTS footfall_rolled (
    tenant  VARCHAR NOT NULL,
    utc_day INTEGER NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant, utc_day)
);

-- Marks: quarters of an hour whose events are not all in the rollups.
CREATE TABLE IF NOT EXISTS footfall_unrolled (
    tenant  VARCHAR NOT NULL,
    utc_day INTEGER NOT NULL,
    quarter SMALLINT NOT NULL,
    mark_no BIGINT GENERATED ALWAYS AS IDENTITY,
    PRIMARY KEY (tenant, utc_day, quarter, mark_no)
);

-- Tenants with days before this one of which it is not known which quarters have events; null: all their days.
CREATE TABLE IF NOT EXISTS footfall_unseen (
    tenant    VARCHAR NOT NULL PRIMARY KEY,
    seen_from INTEGER
);

INSERT INTO footfall_unseen (tenant)
    SELECT DISTINCT tenant FROM footfall_event
    WHERE NOT EXISTS (SELECT 1 FROM footfall_unseen);

-- Numbers that stand for users, visitors and sessions in rollups.
CREATE TABLE IF NOT EXISTS footfall_number (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant VARCHAR NOT NULL,
    name   VARCHAR NOT NULL,
    CONSTRAINT footfall_number_name UNIQUE (tenant, name)
);

-- One row. Whoever rolled up while it changed begins again.
CREATE TABLE IF NOT EXISTS footfall_rollup_guard (
    generation BIGINT NOT NULL
);

INSERT INTO footfall_rollup_guard (generation)
    SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM footfall_rollup_guard);
