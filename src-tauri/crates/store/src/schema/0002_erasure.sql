-- Erasing (gallring): a text or file may be taken away, but only together with the operation that says so.

CREATE TABLE erased_text (
    seq     INTEGER NOT NULL REFERENCES operation (seq),
    ordinal INTEGER NOT NULL CHECK (ordinal >= -1),
    name    TEXT    NOT NULL,
    -- The operation whose fact names the text as erased.
    by_seq  INTEGER NOT NULL REFERENCES operation (seq),
    PRIMARY KEY (seq, ordinal, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE erased_blob (
    blob   INTEGER PRIMARY KEY,
    by_seq INTEGER NOT NULL REFERENCES operation (seq)
) STRICT;

CREATE TRIGGER erased_text_follows BEFORE INSERT ON erased_text
BEGIN
    SELECT RAISE(ABORT, 'the last operation erases a text that is there')
    WHERE NEW.by_seq IS NOT (SELECT max(seq) FROM operation)
       OR NEW.seq >= NEW.by_seq
       OR NOT EXISTS (SELECT 1 FROM committed_text
                      WHERE seq = NEW.seq AND ordinal = NEW.ordinal AND name = NEW.name);
END;

CREATE TRIGGER erased_blob_follows BEFORE INSERT ON erased_blob
BEGIN
    SELECT RAISE(ABORT, 'the last operation erases a file that is there')
    WHERE NEW.by_seq IS NOT (SELECT max(seq) FROM operation)
       OR NOT EXISTS (SELECT 1 FROM blob WHERE id = NEW.blob);
END;

CREATE TRIGGER erased_text_stays BEFORE UPDATE ON erased_text
BEGIN SELECT RAISE(ABORT, 'an erasure is never changed'); END;
CREATE TRIGGER erased_text_remains BEFORE DELETE ON erased_text
BEGIN SELECT RAISE(ABORT, 'an erasure is never taken away'); END;
CREATE TRIGGER erased_blob_stays BEFORE UPDATE ON erased_blob
BEGIN SELECT RAISE(ABORT, 'an erasure is never changed'); END;
CREATE TRIGGER erased_blob_remains BEFORE DELETE ON erased_blob
BEGIN SELECT RAISE(ABORT, 'an erasure is never taken away'); END;

DROP TRIGGER committed_text_remains;
CREATE TRIGGER committed_text_remains BEFORE DELETE ON committed_text
BEGIN
    SELECT RAISE(ABORT, 'a text is taken away by an erasure alone')
    WHERE NOT EXISTS (SELECT 1 FROM erased_text
                      WHERE seq = OLD.seq AND ordinal = OLD.ordinal AND name = OLD.name
                        AND by_seq IS (SELECT max(seq) FROM operation));
END;

DROP TRIGGER blob_remains;
CREATE TRIGGER blob_remains BEFORE DELETE ON blob
BEGIN
    SELECT RAISE(ABORT, 'a file is taken away by an erasure alone')
    WHERE NOT EXISTS (SELECT 1 FROM erased_blob
                      WHERE blob = OLD.id AND by_seq IS (SELECT max(seq) FROM operation));
END;

DROP TRIGGER blob_chunk_remains;
CREATE TRIGGER blob_chunk_remains BEFORE DELETE ON blob_chunk
BEGIN
    SELECT RAISE(ABORT, 'a file is taken away by an erasure alone')
    WHERE NOT EXISTS (SELECT 1 FROM erased_blob
                      WHERE blob = OLD.blob AND by_seq IS (SELECT max(seq) FROM operation));
END;

-- The number of an erased file is never used again.
DROP TRIGGER blob_follows;
CREATE TRIGGER blob_follows BEFORE INSERT ON blob
BEGIN
    SELECT RAISE(ABORT, 'a file is stored once')
    WHERE NEW.id IS NOT max(coalesce((SELECT max(id) FROM blob), 0),
                            coalesce((SELECT max(blob) FROM erased_blob), 0)) + 1
       OR EXISTS (SELECT 1 FROM blob WHERE sha256 = NEW.sha256);
END;

DROP TRIGGER blob_chunk_follows;
CREATE TRIGGER blob_chunk_follows BEFORE INSERT ON blob_chunk
BEGIN
    SELECT RAISE(ABORT, 'a chunk belongs to the file being stored')
    WHERE NEW.blob IS NOT max(coalesce((SELECT max(id) FROM blob), 0),
                              coalesce((SELECT max(blob) FROM erased_blob), 0)) + 1
       OR NEW.number IS NOT coalesce((SELECT max(number) FROM blob_chunk WHERE blob = NEW.blob), -1) + 1;
END;
