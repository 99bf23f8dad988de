-- What money was paid with, as far as its channel told: explains it, decides nothing.

-- @sharded
ALTER TABLE receipt${t} ADD COLUMN fund_sources VARCHAR(800) CHARACTER SET ascii COLLATE ascii_bin NULL;
