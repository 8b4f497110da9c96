ALTER TABLE footfall_event ADD COLUMN source text COLLATE "C";

-- Sessions from before say nothing of these until everything is made anew.
ALTER TABLE footfall_session
    ADD COLUMN user_id text COLLATE "C",
    ADD COLUMN page_views bigint DEFAULT 0 NOT NULL,
    ADD COLUMN entry_at bigint,
    ADD COLUMN entry_by uuid,
    ADD COLUMN entry_viewed boolean,
    ADD COLUMN category text COLLATE "C" DEFAULT 'other' NOT NULL,
    ADD COLUMN workspace text COLLATE "C",
    ADD COLUMN source text COLLATE "C" DEFAULT 'direct' NOT NULL;

-- Who is known from events; footfall_user has what the host says of its users. The number stands for tenant and id.
CREATE TABLE footfall_known_user (
    user_no       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant        text COLLATE "C" NOT NULL,
    id            text COLLATE "C" NOT NULL,
    first_seen    bigint NOT NULL,
    arrived_at    bigint,
    arrived_by    uuid,
    arrived_in    text COLLATE "C",
    signed_up_at  bigint,
    signed_up_by  uuid,
    signed_up_via text COLLATE "C",
    CONSTRAINT footfall_known_user_id UNIQUE (tenant, id)
);

CREATE INDEX footfall_known_user_start
    ON footfall_known_user (tenant, first_seen DESC);

-- The quarters of an hour of a UTC day in which a user was active: a bit each, 48 before noon and 48 after it.
CREATE TABLE footfall_active (
    tenant    text COLLATE "C" NOT NULL,
    utc_day   integer NOT NULL,
    user_no   bigint NOT NULL,
    morning   bigint NOT NULL,
    afternoon bigint NOT NULL,
    PRIMARY KEY (tenant, utc_day, user_no)
);

-- What happened to one asset in a while.
CREATE INDEX footfall_event_asset
    ON footfall_event (tenant, asset, occurred_at)
    WHERE asset IS NOT NULL;
