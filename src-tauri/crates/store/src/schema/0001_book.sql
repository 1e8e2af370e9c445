-- A book is a log: operations, their facts, the texts that the facts only commit to, and the files they speak of.
-- Nothing here is ever changed or taken away; everything else the program shows is computed from it.

CREATE TABLE migration (
    number     INTEGER PRIMARY KEY,
    name       TEXT NOT NULL,
    sha256     BLOB NOT NULL CHECK (length(sha256) = 32),
    applied_at TEXT NOT NULL
) STRICT;

-- One intention of one person. The hash covers everything above it and binds the operation before (docs/hash-chain.md).
CREATE TABLE operation (
    seq              INTEGER PRIMARY KEY CHECK (seq >= 1),
    kind             TEXT    NOT NULL,
    at               TEXT    NOT NULL
        CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
    actor_commitment BLOB    NOT NULL CHECK (length(actor_commitment) = 32),
    prev             BLOB    NOT NULL CHECK (length(prev) = 32),
    hash             BLOB    NOT NULL CHECK (length(hash) = 32),
    -- How many facts and how many open texts it came with, so that a missing one is seen.
    facts            INTEGER NOT NULL CHECK (facts >= 0),
    texts            INTEGER NOT NULL CHECK (texts >= 0)
) STRICT;

-- The body is JSON in which committed texts stand as their commitment only.
CREATE TABLE fact (
    seq     INTEGER NOT NULL REFERENCES operation (seq),
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
    kind    TEXT    NOT NULL,
    scope   TEXT    NOT NULL,
    digest  BLOB    NOT NULL CHECK (length(digest) = 32),
    body    TEXT    NOT NULL,
    PRIMARY KEY (seq, ordinal)
) STRICT;

-- The texts themselves, apart, so that they can be erased (gallring) without breaking the chain.
-- The actor of an operation stands at ordinal -1 with the name 'actor'.
CREATE TABLE committed_text (
    seq     INTEGER NOT NULL REFERENCES operation (seq),
    ordinal INTEGER NOT NULL CHECK (ordinal >= -1),
    name    TEXT    NOT NULL,
    salt    BLOB    NOT NULL CHECK (length(salt) = 16),
    value   TEXT    NOT NULL,
    PRIMARY KEY (seq, ordinal, name)
) STRICT, WITHOUT ROWID;

-- A file as it was taken in. The hash and bytes are those of the file, stored_bytes those of its chunks.
CREATE TABLE blob (
    id           INTEGER PRIMARY KEY,
    sha256       BLOB    NOT NULL UNIQUE CHECK (length(sha256) = 32),
    bytes        INTEGER NOT NULL CHECK (bytes >= 0),
    stored_bytes INTEGER NOT NULL CHECK (stored_bytes >= 0),
    compression  TEXT    NOT NULL CHECK (compression IN ('none', 'zlib'))
) STRICT;

-- Chunks are written before their blob, whose hash is known only at the end of the file.
CREATE TABLE blob_chunk (
    blob    INTEGER NOT NULL REFERENCES blob (id) DEFERRABLE INITIALLY DEFERRED,
    number  INTEGER NOT NULL CHECK (number >= 0),
    content BLOB    NOT NULL CHECK (length(content) BETWEEN 1 AND 1048576),
    PRIMARY KEY (blob, number)
) STRICT;

-- How a person likes the window to look; outside the chain, free to change.
CREATE TABLE pref (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The triggers stop mistakes in the program; against people with other tools there is the chain.
CREATE TRIGGER operation_follows BEFORE INSERT ON operation
BEGIN
    SELECT RAISE(ABORT, 'an operation follows the last one')
    WHERE NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM operation)
       OR NEW.prev IS NOT coalesce((SELECT hash FROM operation ORDER BY seq DESC LIMIT 1), zeroblob(32));
END;

CREATE TRIGGER fact_follows BEFORE INSERT ON fact
BEGIN
    SELECT RAISE(ABORT, 'a fact follows the last one of the last operation')
    WHERE NEW.seq IS NOT (SELECT max(seq) FROM operation)
       OR NEW.ordinal IS NOT coalesce((SELECT max(ordinal) FROM fact WHERE seq = NEW.seq), -1) + 1
       OR NEW.ordinal >= (SELECT facts FROM operation WHERE seq = NEW.seq);
END;

CREATE TRIGGER committed_text_follows BEFORE INSERT ON committed_text
BEGIN
    SELECT RAISE(ABORT, 'a text belongs to the last operation and is written once')
    WHERE NEW.seq IS NOT (SELECT max(seq) FROM operation)
       OR NEW.ordinal >= (SELECT facts FROM operation WHERE seq = NEW.seq)
       OR EXISTS (SELECT 1 FROM committed_text
                  WHERE seq = NEW.seq AND ordinal = NEW.ordinal AND name = NEW.name);
END;

CREATE TRIGGER blob_follows BEFORE INSERT ON blob
BEGIN
    SELECT RAISE(ABORT, 'a file is stored once')
    WHERE NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM blob)
       OR EXISTS (SELECT 1 FROM blob WHERE sha256 = NEW.sha256);
END;

CREATE TRIGGER blob_chunk_follows BEFORE INSERT ON blob_chunk
BEGIN
    SELECT RAISE(ABORT, 'a chunk belongs to the file being stored')
    WHERE NEW.blob IS NOT (SELECT coalesce(max(id), 0) + 1 FROM blob)
       OR NEW.number IS NOT coalesce((SELECT max(number) FROM blob_chunk WHERE blob = NEW.blob), -1) + 1;
END;

CREATE TRIGGER migration_follows BEFORE INSERT ON migration
BEGIN
    SELECT RAISE(ABORT, 'a migration follows the last one')
    WHERE NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM migration);
END;

CREATE TRIGGER migration_stays BEFORE UPDATE ON migration
BEGIN SELECT RAISE(ABORT, 'a migration is never changed'); END;
CREATE TRIGGER migration_remains BEFORE DELETE ON migration
BEGIN SELECT RAISE(ABORT, 'a migration is never taken away'); END;

CREATE TRIGGER operation_stays BEFORE UPDATE ON operation
BEGIN SELECT RAISE(ABORT, 'an operation is never changed'); END;
CREATE TRIGGER operation_remains BEFORE DELETE ON operation
BEGIN SELECT RAISE(ABORT, 'an operation is never taken away'); END;

CREATE TRIGGER fact_stays BEFORE UPDATE ON fact
BEGIN SELECT RAISE(ABORT, 'a fact is never changed'); END;
CREATE TRIGGER fact_remains BEFORE DELETE ON fact
BEGIN SELECT RAISE(ABORT, 'a fact is never taken away'); END;

CREATE TRIGGER committed_text_stays BEFORE UPDATE ON committed_text
BEGIN SELECT RAISE(ABORT, 'a text is never changed'); END;
CREATE TRIGGER committed_text_remains BEFORE DELETE ON committed_text
BEGIN SELECT RAISE(ABORT, 'erasing texts is not yet a part of the program'); END;

CREATE TRIGGER blob_stays BEFORE UPDATE ON blob
BEGIN SELECT RAISE(ABORT, 'a file is never changed'); END;
CREATE TRIGGER blob_remains BEFORE DELETE ON blob
BEGIN SELECT RAISE(ABORT, 'a file is never taken away'); END;

CREATE TRIGGER blob_chunk_stays BEFORE UPDATE ON blob_chunk
BEGIN SELECT RAISE(ABORT, 'a file is never changed'); END;
CREATE TRIGGER blob_chunk_remains BEFORE DELETE ON blob_chunk
BEGIN SELECT RAISE(ABORT, 'a file is never taken away'); END;
