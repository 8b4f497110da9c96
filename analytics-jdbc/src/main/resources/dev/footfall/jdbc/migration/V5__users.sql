ALTER TABLE footfall_event ADD COLUMN IF NOT EXISTS source VARCHAR;

-- Sessions from before say nothing of these until everything is made anew. All at once: each time the table is copied.
ALTER TABLE footfall_session ADD COLUMN (
    user_id      VARCHAR,
    page_views   BIGINT DEFAULT 0 NOT NULL,
    entry_at     BIGINT,
    entry_by     UUID,
    entry_viewed BOOLEAN,
    category     VARCHAR DEFAULT 'other' NOT NULL,
    workspace    VARCHAR,
    source       VARCHAR DEFAULT 'direct' NOT NULL
);

-- Who is known from events; footfall_user has what the host says of its users. The number stands for tenant and id.
CREATE TABLE IF NOT EXISTS footfall_known_user (
    user_no       BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant        VARCHAR NOT NULL,
    id            VARCHAR NOT NULL,
    first_seen    BIGINT NOT NULL,
    arrived_at    BIGINT,
    arrived_by    UUID,
    arrived_in    VARCHAR,
    signed_up_at  BIGINT,
    signed_up_by  UUID,
    signed_up_via VARCHAR,
    CONSTRAINT footfall_known_user_id UNIQUE (tenant, id)
);

CREATE INDEX IF NOT EXISTS footfall_known_user_start
    ON footfall_known_user (tenant, first_seen DESC);

-- The quarters of an hour of a UTC day in which a user was active: a bit each, 48 before noon and 48 after it.
CREATE TABLE IF NOT EXISTS footfall_active (
    tenant    VARCHAR NOT NULL,
    utc_day   INTEGER NOT NULL,
    user_no   BIGINT NOT NULL,
    morning   BIGINT NOT NULL,
    afternoon BIGINT NOT NULL
);

-- Read without the rows, which takes half the time. Two nodes at once may make two rows of a day: they count together.
CREATE INDEX IF NOT EXISTS footfall_active_day
    ON footfall_active (tenant, utc_day, user_no, morning, afternoon);

-- What happened to one asset in a while.
CREATE INDEX IF NOT EXISTS footfall_event_asset
    ON footfall_event (tenant, asset, occurred_at);
