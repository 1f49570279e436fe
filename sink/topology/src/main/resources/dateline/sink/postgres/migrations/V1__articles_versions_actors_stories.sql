-- What Dateline has published, one row a version. Times are UTC. JSON columns hold the events as they stand on the topics.

CREATE TABLE article (
    id             text PRIMARY KEY,
    uri            text NOT NULL,
    url            text NOT NULL,
    source         text,
    first_created  timestamptz NOT NULL,
    latest_version integer NOT NULL
);
COMMENT ON TABLE article IS 'One article, whatever its versions.';
COMMENT ON COLUMN article.source IS 'Id of the source that led to it; null for pages given by hand.';
CREATE INDEX article_source ON article (source);

CREATE TABLE version (
    article_id       text NOT NULL REFERENCES article,
    version          integer NOT NULL CHECK (version > 0),
    version_created  timestamptz NOT NULL,
    published        timestamptz,
    pub_status       text NOT NULL,
    headline         text,
    description      text,
    body             text NOT NULL,
    language         text,
    region           text,
    sentiment_label  text,
    sentiment_score  double precision CHECK (sentiment_score BETWEEN -1 AND 1),
    original_article text,
    story_id         text,
    event            jsonb NOT NULL,
    search           tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('simple', coalesce(headline, '')), 'A')
        || setweight(to_tsvector('simple', coalesce(description, '')), 'B')
        || setweight(to_tsvector('simple', left(body, 200000)), 'C')) STORED,
    PRIMARY KEY (article_id, version)
);
COMMENT ON COLUMN version.published IS 'When the publisher says it was published; null where the page does not tell.';
COMMENT ON COLUMN version.original_article IS 'The earliest article that this one is a copy of; null unless it is one.';
COMMENT ON COLUMN version.story_id IS 'The story it was given when it was published; table story knows of later merges.';
COMMENT ON COLUMN version.search IS 'For websearch_to_tsquery(''simple'', …): words as they stand, in every language.';
CREATE INDEX version_created ON version (version_created);
CREATE INDEX version_region ON version (region, version_created);
CREATE INDEX version_story ON version (story_id);
CREATE INDEX version_search ON version USING gin (search);

CREATE TABLE version_country (
    article_id text NOT NULL,
    version    integer NOT NULL,
    country    char(2) NOT NULL,
    salience   double precision NOT NULL,
    PRIMARY KEY (article_id, version, country),
    FOREIGN KEY (article_id, version) REFERENCES version
);
CREATE INDEX version_country_country ON version_country (country);

CREATE TABLE version_actor (
    article_id      text NOT NULL,
    version         integer NOT NULL,
    actor           text NOT NULL,
    name            text NOT NULL,
    type            text NOT NULL,
    country         char(2),
    role            text,
    salience        double precision NOT NULL,
    mentions        integer NOT NULL,
    sentiment_label text,
    sentiment_score double precision CHECK (sentiment_score BETWEEN -1 AND 1),
    PRIMARY KEY (article_id, version, actor),
    FOREIGN KEY (article_id, version) REFERENCES version
);
CREATE INDEX version_actor_actor ON version_actor (actor);

CREATE TABLE story (
    id          text PRIMARY KEY,
    revision    integer NOT NULL,
    headline    text,
    articles    integer NOT NULL,
    started     timestamptz NOT NULL,
    ended       timestamptz NOT NULL,
    region      text,
    merged_into text,
    event       jsonb NOT NULL
);
CREATE INDEX story_ended ON story (ended);

CREATE TABLE position (
    topic       text NOT NULL,
    part        integer NOT NULL,
    next_offset bigint NOT NULL,
    PRIMARY KEY (topic, part)
);
COMMENT ON TABLE position IS 'Next offset to read of each partition; changed in the transaction that writes what was read.';
