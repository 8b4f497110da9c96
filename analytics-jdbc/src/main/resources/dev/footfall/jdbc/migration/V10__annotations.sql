-- Remarks on moments, kept until they are removed.
CREATE TABLE IF NOT EXISTS footfall_annotation (
    tenant      VARCHAR NOT NULL,
    id          UUID NOT NULL,
    workspace   VARCHAR,
    happened_at BIGINT NOT NULL,
    text        VARCHAR NOT NULL,
    kind        VARCHAR NOT NULL,
    created_by  VARCHAR NOT NULL,
    created_at  BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);

-- Those of a stretch of time, the earliest first.
CREATE INDEX IF NOT EXISTS footfall_annotation_time
    ON footfall_annotation (tenant, happened_at, id);
