-- Which method is offered first: docs/domain/routing.md. All versions in one slot; a version's rules never change.

-- @sharded
CREATE TABLE route_book${t} (
    slot       SMALLINT     NOT NULL,
    version    INT          NOT NULL,
    state      VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    rules      MEDIUMTEXT   NOT NULL,
    reason     VARCHAR(200) NOT NULL,
    maker      VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    checker    VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NULL,
    drafted_at DATETIME(6)  NOT NULL,
    active_at  DATETIME(6)  NULL,
    PRIMARY KEY (slot, version)
) ENGINE = InnoDB;
