-- The first schema. A later one is another numbered file; this one is never edited again.
--
-- Records are kept whole, as JSON, in the columns named `record`; the columns beside them are those
-- that are filtered on or joined by. Tables with many rows refer to a report by its number `n`,
-- the others by its id, so that they read well in any SQLite browser.

CREATE TABLE report (
    n           INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    external_id TEXT,
    source      TEXT,
    path        TEXT,
    url         TEXT,
    language    TEXT,
    published   TEXT,             -- ISO 8601 with the zone that was given
    basis       TEXT,             -- where `published` comes from: given | text
    title       TEXT,
    text        TEXT NOT NULL,    -- every offset anywhere counts characters of this column
    rest        TEXT NOT NULL     -- marks and unknown keys of the input, as JSON
) STRICT;
CREATE INDEX report_external_id ON report (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX report_source ON report (source COLLATE NOCASE);

CREATE VIRTUAL TABLE report_words USING fts5 (
    title, text,
    content = 'report', content_rowid = 'n',
    tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER report_words_new AFTER INSERT ON report BEGIN
    INSERT INTO report_words (rowid, title, text) VALUES (new.n, new.title, new.text);
END;
CREATE TRIGGER report_words_gone AFTER DELETE ON report BEGIN
    INSERT INTO report_words (report_words, rowid, title, text)
    VALUES ('delete', old.n, old.title, old.text);
END;

-- How far each step has come, so that a killed run goes on where it stopped.
CREATE TABLE done (
    step   TEXT NOT NULL,
    report INTEGER NOT NULL REFERENCES report (n) ON DELETE CASCADE,
    PRIMARY KEY (step, report)
) STRICT, WITHOUT ROWID;

CREATE TABLE sentence (
    report INTEGER NOT NULL REFERENCES report (n) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    start  INTEGER NOT NULL,
    "end"  INTEGER NOT NULL,
    key    TEXT NOT NULL,         -- of its words: the same sentence in two reports is parsed once
    gated  INTEGER NOT NULL,      -- 1 if the gate stopped it: never parsed
    words  TEXT,                  -- only where they differ from the stretch of the report's text
    PRIMARY KEY (report, number)
) STRICT, WITHOUT ROWID;

-- Parses, by sentence key and model: msgpack, deflated.
CREATE TABLE parse (
    key    TEXT NOT NULL,
    model  TEXT NOT NULL,
    record BLOB NOT NULL,
    PRIMARY KEY (key, model)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim (
    n             INTEGER PRIMARY KEY,
    id            TEXT NOT NULL UNIQUE,
    report        TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    sentence      INTEGER NOT NULL,
    trigger_start INTEGER NOT NULL,
    type          TEXT NOT NULL,
    reality       TEXT NOT NULL,
    record        TEXT NOT NULL
) STRICT;
CREATE INDEX claim_report ON claim (report, trigger_start, id);

CREATE VIEW claim_text AS
    SELECT n,
           json_extract(record, '$.text') AS text,
           (SELECT group_concat(value, ' ') FROM json_each(record, '$.topics')) AS topics
    FROM claim;
CREATE VIRTUAL TABLE claim_words USING fts5 (
    text, topics,
    content = 'claim_text', content_rowid = 'n',
    tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER claim_words_new AFTER INSERT ON claim BEGIN
    INSERT INTO claim_words (rowid, text, topics)
    SELECT n, text, topics FROM claim_text WHERE n = new.n;
END;
-- BEFORE, because the index must be told the words that it forgets while they can still be read.
CREATE TRIGGER claim_words_gone BEFORE DELETE ON claim BEGIN
    INSERT INTO claim_words (claim_words, rowid, text, topics)
    SELECT 'delete', n, text, topics FROM claim_text WHERE n = old.n;
END;

-- Candidates: which reports may share words (fingerprint) or a happening (block).
CREATE TABLE fingerprint (
    hash   INTEGER NOT NULL,      -- 64 bits, unsigned values folded into SQLite's signed ones
    report INTEGER NOT NULL REFERENCES report (n) ON DELETE CASCADE,
    PRIMARY KEY (hash, report)
) STRICT, WITHOUT ROWID;
CREATE TABLE block (
    key    TEXT NOT NULL,
    report INTEGER NOT NULL REFERENCES report (n) ON DELETE CASCADE,
    PRIMARY KEY (key, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX block_report ON block (report);
CREATE TABLE profile (
    report TEXT PRIMARY KEY REFERENCES report (id) ON DELETE CASCADE,
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE passage (
    a       TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    b       TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    a_start INTEGER NOT NULL,
    a_end   INTEGER NOT NULL,
    b_start INTEGER NOT NULL,
    b_end   INTEGER NOT NULL,
    words   INTEGER NOT NULL,
    PRIMARY KEY (a, b, a_start, b_start),
    CHECK (a < b)
) STRICT, WITHOUT ROWID;
CREATE INDEX passage_b ON passage (b);

CREATE TABLE link (
    a      TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    b      TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    joined INTEGER NOT NULL,
    score  REAL NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY (a, b),
    CHECK (a < b)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_b ON link (b);

-- The views made from claims. All of it can be thrown away and made again with the same ids.
CREATE TABLE story (
    id     TEXT PRIMARY KEY,
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE story_report (
    report   TEXT PRIMARY KEY REFERENCES report (id) ON DELETE CASCADE,
    story    TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
    position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX story_report_story ON story_report (story, position);

CREATE TABLE readout (
    story         TEXT PRIMARY KEY REFERENCES story (id) ON DELETE CASCADE,
    date          TEXT,
    title         TEXT NOT NULL,
    n_reports     INTEGER NOT NULL,
    n_independent INTEGER NOT NULL,
    record        TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- '~' sorts after every digit: what has no date comes last.
CREATE INDEX readout_order ON readout (coalesce(date, '~'), story);

CREATE TABLE event (
    id            TEXT PRIMARY KEY,
    story         TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
    headline      INTEGER NOT NULL,
    type          TEXT NOT NULL,
    date          TEXT,
    enddate       TEXT,
    directed      INTEGER NOT NULL,
    reality       TEXT NOT NULL,
    n_independent INTEGER NOT NULL,
    record        TEXT NOT NULL   -- without its claims, which event_claim names
) STRICT, WITHOUT ROWID;
CREATE INDEX event_story ON event (story);
CREATE INDEX event_order ON event (coalesce(date, '~'), id);

CREATE TABLE event_claim (
    event    TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    claim    TEXT NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
    PRIMARY KEY (event, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_claim_claim ON event_claim (claim);

CREATE TABLE event_party (
    event    TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    role     TEXT NOT NULL,       -- actor | recipient
    position INTEGER NOT NULL,
    code     TEXT,
    sector   TEXT,
    key      TEXT NOT NULL,       -- CODE/SECTOR, CODE, or the folded name
    names    TEXT NOT NULL,       -- all words for the party, folded, one a line
    PRIMARY KEY (event, role, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_party_code ON event_party (code, event);

CREATE TABLE event_tag (
    event TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    kind  TEXT NOT NULL,          -- mode | context
    value TEXT NOT NULL,
    PRIMARY KEY (event, kind, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_tag_value ON event_tag (kind, value, event);

-- What was done, and what could not be.
CREATE TABLE run (
    id       INTEGER PRIMARY KEY,
    started  TEXT NOT NULL,       -- UTC
    finished TEXT,
    config   TEXT NOT NULL,
    manifest TEXT
) STRICT;
CREATE TABLE reject (
    run    INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    step   TEXT NOT NULL,
    item   TEXT NOT NULL,
    reason TEXT NOT NULL,
    detail TEXT NOT NULL,
    PRIMARY KEY (run, step, item, reason)
) STRICT, WITHOUT ROWID;
