-- One row a minute, and one an hour, of each run of the application; it belongs to no tenant.
CREATE TABLE footfall_system (
    seconds           integer NOT NULL,
    begins_at         bigint NOT NULL,
    run               text COLLATE "C" NOT NULL,
    minutes           bigint NOT NULL,
    requests          bigint NOT NULL,
    nanos             bigint NOT NULL,
    api_errors        bigint NOT NULL,
    processing_errors bigint NOT NULL,
    storage_errors    bigint NOT NULL,
    endpoints         text COLLATE "C" NOT NULL,
    durations         text COLLATE "C" NOT NULL,
    PRIMARY KEY (seconds, begins_at, run)
);
