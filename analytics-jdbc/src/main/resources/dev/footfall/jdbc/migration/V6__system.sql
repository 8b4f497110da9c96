-- One row a minute, and one an hour, of each run of the application; it belongs to no tenant.
CREATE TABLE IF NOT EXISTS footfall_system (
    seconds           INTEGER NOT NULL,
    begins_at         BIGINT NOT NULL,
    run               VARCHAR(36) NOT NULL,
    minutes           BIGINT NOT NULL,
    requests          BIGINT NOT NULL,
    nanos             BIGINT NOT NULL,
    api_errors        BIGINT NOT NULL,
    processing_errors BIGINT NOT NULL,
    storage_errors    BIGINT NOT NULL,
    endpoints         VARCHAR NOT NULL,
    durations         VARCHAR NOT NULL,
    PRIMARY KEY (seconds, begins_at, run)
);
