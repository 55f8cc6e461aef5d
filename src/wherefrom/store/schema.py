"""The tables of a case file, as of the newest version.

meta      key, value: the schema version, and the program version that made it
records   one row a record, as JSON, with the stage and key that made it, the document it is about, and its digest
runs      the journal: the last run of each stage for each key
search    full-text index over blocks and claims; its rowid is that of the record
"""

VERSION = 1

TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE records (
    row INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, stage TEXT NOT NULL, key TEXT NOT NULL,
    document TEXT NOT NULL, digest TEXT NOT NULL, body BLOB NOT NULL
);
CREATE INDEX records_made ON records (stage, key);
CREATE INDEX records_about ON records (document, kind);
CREATE INDEX records_kind ON records (kind, document, digest);
CREATE TABLE runs (
    stage TEXT NOT NULL, key TEXT NOT NULL, inputs TEXT NOT NULL, seconds REAL NOT NULL, at TEXT NOT NULL,
    PRIMARY KEY (stage, key)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE search USING fts5 (kind UNINDEXED, id UNINDEXED, document UNINDEXED, words, tokenize = 'unicode61 remove_diacritics 2');
"""
