-- @sharded
CREATE TABLE parcel${t} (
    slot    SMALLINT    NOT NULL,
    id      BIGINT      NOT NULL,
    state   VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ask_at  DATETIME(6) NOT NULL DEFAULT '2000-01-01',
    version BIGINT      NOT NULL,
    PRIMARY KEY (slot, id),
    KEY parcel_due (state, ask_at)
) ENGINE = InnoDB;

CREATE TABLE parcel_item${t} (
    slot      SMALLINT NOT NULL,
    parcel_id BIGINT   NOT NULL,
    line      INT      NOT NULL,
    PRIMARY KEY (slot, parcel_id, line)
) ENGINE = InnoDB;

-- @sharded append-only
CREATE TABLE scan${t} (
    id         BIGINT      NOT NULL,
    slot       SMALLINT    NOT NULL,
    place      VARCHAR(64) NOT NULL,
    written_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    PRIMARY KEY (slot, id),
    KEY scan_written (written_at)
) ENGINE = InnoDB;

-- @single
CREATE TABLE carrier (
    code VARCHAR(16) NOT NULL,
    PRIMARY KEY (code)
) ENGINE = InnoDB;
