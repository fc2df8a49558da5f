-- Testimonio's database, for SQLite 3.37 and later.
--
-- What is here in clear was made to be read: coded answers that are already coarse, consents, approved words. Everything
-- else lies sealed, and the keys are with the staff, the storytellers' receipts and the visitors' cookies. Times are
-- ISO 8601 text in UTC; of storytellers only months and days are kept, never a time. Keys are made by the program, and
-- tables about stories have no row number: it would tell in which order they arrived.

-- The installation's own secrets: the salt of the receipts and the key of the form tokens. One row.
-- Read by the service. Kept for as long as the installation; without it no receipt opens.
CREATE TABLE installation (
    id           INTEGER PRIMARY KEY CHECK (id = 1),
    receipt_salt BLOB NOT NULL CHECK (length(receipt_salt) = 16),
    token_key    BLOB NOT NULL CHECK (length(token_key) = 32)
) STRICT;

-- The public keys to which copies are sealed, one for each audience. Made with the first key holder's set-up.
-- Read when a story is sent. Kept for good.
CREATE TABLE audiences (
    audience   TEXT PRIMARY KEY CHECK (audience IN ('legal', 'advocate')),
    public_key BLOB NOT NULL
) STRICT;

-- Answers so far, or after sending the receipt until it is written down; locked with a key that only the visitor's
-- cookie has. Read by the visitor. Kept to the end of last_day: two days, or thirty where the person asked for it.
CREATE TABLE drafts (
    id_hash  TEXT PRIMARY KEY,
    locked   BLOB NOT NULL,
    last_day TEXT NOT NULL CHECK (length(last_day) = 10)
) STRICT, WITHOUT ROWID;
CREATE INDEX drafts_by_last_day ON drafts (last_day);

-- A story that was sent. The row outlives a withdrawal as an empty tombstone.
-- Read by staff. receipt_lookup and receipt_verifier come out of scrypt and open nothing by themselves.
CREATE TABLE stories (
    id               TEXT PRIMARY KEY CHECK (length(id) = 26),
    receipt_lookup   TEXT NOT NULL UNIQUE,
    receipt_verifier BLOB NOT NULL,
    form             TEXT NOT NULL,
    form_version     TEXT NOT NULL,
    language         TEXT NOT NULL,
    received         TEXT NOT NULL CHECK (length(received) = 7),
    withdrawn        TEXT CHECK (length(withdrawn) = 7)
) STRICT, WITHOUT ROWID;

-- Coded answers, already coarse: months, counties, age bands. Several rows for a question that takes several choices.
-- Read by staff in queues, files and statistics. Deleted when the story is withdrawn.
CREATE TABLE answers (
    story    TEXT NOT NULL REFERENCES stories (id),
    question TEXT NOT NULL,
    place    INTEGER NOT NULL,
    code     TEXT NOT NULL,
    PRIMARY KEY (story, question, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX answers_by_code ON answers (question, code);

-- Sealed copies: the original and the contact to the legal key, the redacted narrative to the advocate key, and the
-- storyteller's own copy locked with their receipt. Bound to the story, the kind and the consent text.
-- Deleted when their consent is withdrawn.
CREATE TABLE sealed_copies (
    story        TEXT NOT NULL REFERENCES stories (id),
    kind         TEXT NOT NULL CHECK (kind IN ('original', 'contact', 'narrative', 'receipt')),
    bytes        BLOB NOT NULL,
    consent_hash TEXT NOT NULL,
    PRIMARY KEY (story, kind)
) STRICT, WITHOUT ROWID;

-- Words in clear: the redacted narrative, once the storyteller and a reviewer agreed to it.
-- Read by staff. Deleted when the story is sent back, changed or withdrawn.
CREATE TABLE clear_texts (
    story    TEXT NOT NULL REFERENCES stories (id),
    question TEXT NOT NULL,
    words    TEXT NOT NULL,
    PRIMARY KEY (story, question)
) STRICT, WITHOUT ROWID;

-- The ledger of consents: each grant and each withdrawal, appended and never changed.
-- Asked by everything that reads a story. Kept for good: it proves what was agreed to.
CREATE TABLE consents (
    story        TEXT NOT NULL REFERENCES stories (id),
    number       INTEGER NOT NULL,
    scope        TEXT NOT NULL CHECK (scope IN ('store', 'keep_original', 'contact', 'research', 'quote', 'campaign')),
    granted      INTEGER NOT NULL CHECK (granted IN (0, 1)),
    text_version TEXT NOT NULL,
    text_hash    TEXT NOT NULL,
    language     TEXT NOT NULL,
    manner       TEXT NOT NULL,
    month        TEXT NOT NULL CHECK (length(month) = 7),
    PRIMARY KEY (story, number)
) STRICT, WITHOUT ROWID;

-- Steps of review, appended and never changed; a story's state is replayed from them.
-- Read by staff and, by receipt, by the storyteller. Kept for good.
CREATE TABLE reviews (
    story  TEXT NOT NULL REFERENCES stories (id),
    number INTEGER NOT NULL,
    step   TEXT NOT NULL CHECK (step IN ('approved', 'sent_back', 'changed')),
    reason TEXT CHECK ((step = 'sent_back') = (reason IS NOT NULL)),
    person TEXT REFERENCES people (id),
    at     TEXT NOT NULL,
    PRIMARY KEY (story, number)
) STRICT, WITHOUT ROWID;

-- Members of the staff. Their private key lies locked with their password and with their recovery kit.
-- Read at sign-in and by key holders. Kept for good: the audit log names them.
CREATE TABLE people (
    id                 TEXT PRIMARY KEY,
    name               TEXT NOT NULL,
    name_key           TEXT NOT NULL UNIQUE,
    role               TEXT NOT NULL CHECK (role IN ('key_holder', 'advocate', 'legal', 'researcher')),
    state              TEXT NOT NULL CHECK (state IN ('active', 'disabled')),
    public_key         BLOB NOT NULL,
    password_lock      BLOB NOT NULL,
    recovery_lock      BLOB NOT NULL,
    recovery_confirmed INTEGER NOT NULL CHECK (recovery_confirmed IN (0, 1))
) STRICT;

-- An audience's private key sealed to one person. Read when that person is signed in. Deleted when they are disabled.
CREATE TABLE grants (
    person   TEXT NOT NULL REFERENCES people (id),
    audience TEXT NOT NULL REFERENCES audiences (audience),
    bytes    BLOB NOT NULL,
    PRIMARY KEY (person, audience)
) STRICT;

-- One-time links for people who were asked to join. Used up by their set-up, or deleted after expires.
CREATE TABLE setup_links (
    token_hash TEXT PRIMARY KEY,
    name       TEXT NOT NULL,
    name_key   TEXT NOT NULL UNIQUE,
    role       TEXT NOT NULL,
    expires    TEXT NOT NULL
) STRICT;

-- Signed-in browsers of staff: the person's key, locked with a key that only the cookie has.
-- Deleted at sign-out, or an hour after the last use.
CREATE TABLE sessions (
    id_hash   TEXT PRIMARY KEY,
    person    TEXT NOT NULL REFERENCES people (id),
    locked    BLOB NOT NULL,
    opened    TEXT NOT NULL,
    last_used TEXT NOT NULL
) STRICT;

-- Failed sign-ins under a name, so that passwords cannot be tried without end. They count for fifteen minutes and are
-- deleted within the hour after.
CREATE TABLE sign_in_failures (
    name_key TEXT NOT NULL,
    number   INTEGER NOT NULL,
    at       TEXT NOT NULL,
    PRIMARY KEY (name_key, number)
) STRICT, WITHOUT ROWID;

-- What staff did, appended and never changed. Read by key holders, and in the file of each story. Kept for good.
CREATE TABLE audit (
    number INTEGER PRIMARY KEY,
    person TEXT REFERENCES people (id),
    action TEXT NOT NULL,
    story  TEXT REFERENCES stories (id),
    reason TEXT NOT NULL,
    at     TEXT NOT NULL
) STRICT;
CREATE INDEX audit_by_story ON audit (story, number);

-- What is appended stays as it is, whatever a later version of the program tries.
CREATE TRIGGER consents_never_change BEFORE UPDATE ON consents BEGIN SELECT RAISE(ABORT, 'consents are only appended'); END;
CREATE TRIGGER consents_never_vanish BEFORE DELETE ON consents BEGIN SELECT RAISE(ABORT, 'consents are only appended'); END;
CREATE TRIGGER reviews_never_change BEFORE UPDATE ON reviews BEGIN SELECT RAISE(ABORT, 'reviews are only appended'); END;
CREATE TRIGGER reviews_never_vanish BEFORE DELETE ON reviews BEGIN SELECT RAISE(ABORT, 'reviews are only appended'); END;
CREATE TRIGGER audit_never_change BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit are only appended'); END;
CREATE TRIGGER audit_never_vanish BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit are only appended'); END;

-- The ledger of releases: what left, when, under which rules. A recalled release stays, with its reason. Kept for good.
CREATE TABLE releases (
    id           TEXT PRIMARY KEY,
    number       INTEGER NOT NULL UNIQUE,
    published    TEXT NOT NULL,
    form         TEXT NOT NULL,
    form_version TEXT NOT NULL,
    k            INTEGER NOT NULL CHECK (k >= 3),
    manifest     TEXT NOT NULL,
    recalled     TEXT
) STRICT;

-- Which story was in which release, under which row and with which published values, so that a later release can be
-- compared with it and a person told honestly what cannot be called back. Kept for good; of a story of which everything
-- was withdrawn the values stay under a random name, another in each release, and without the row's.
CREATE TABLE release_members (
    release     TEXT NOT NULL REFERENCES releases (id),
    story       TEXT NOT NULL,
    row         TEXT,
    generalised TEXT NOT NULL,
    quoted      INTEGER NOT NULL CHECK (quoted IN (0, 1)),
    PRIMARY KEY (release, story)
) STRICT, WITHOUT ROWID;
CREATE INDEX release_members_by_story ON release_members (story);

-- In which releases a story was of which everything was withdrawn since. Read by its person, by receipt, and by staff.
-- Kept for good: copies of these releases are out there.
CREATE TABLE former_members (
    release TEXT NOT NULL REFERENCES releases (id),
    story   TEXT NOT NULL REFERENCES stories (id),
    PRIMARY KEY (release, story)
) STRICT, WITHOUT ROWID;
CREATE INDEX former_members_by_story ON former_members (story);

-- Releases to be looked at before they leave: rules and coarse rows, no words. Read by key holders. Deleted when one is
-- published or thrown away, after a day, and at once when a story in it is withdrawn or leaves research.
CREATE TABLE prepared_releases (
    id       TEXT PRIMARY KEY,
    prepared TEXT NOT NULL,
    contents BLOB NOT NULL
) STRICT;

-- The stories that a prepared release was made from.
CREATE TABLE prepared_members (
    release TEXT NOT NULL REFERENCES prepared_releases (id) ON DELETE CASCADE,
    story   TEXT NOT NULL REFERENCES stories (id),
    PRIMARY KEY (release, story)
) STRICT, WITHOUT ROWID;
CREATE INDEX prepared_members_by_story ON prepared_members (story);
