-- Remarks on moments, kept until they are removed.
CREATE TABLE footfall_annotation (
    tenant      text COLLATE "C" NOT NULL,
    id          uuid NOT NULL,
    workspace   text COLLATE "C",
    happened_at bigint NOT NULL,
    text        text NOT NULL,
    kind        text COLLATE "C" NOT NULL,
    created_by  text NOT NULL,
    created_at  bigint NOT NULL,
    PRIMARY KEY (tenant, id)
);

-- Those of a stretch of time, the earliest first.
CREATE INDEX footfall_annotation_time
    ON footfall_annotation (tenant, happened_at, id);
