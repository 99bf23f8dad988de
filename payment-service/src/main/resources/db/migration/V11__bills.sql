-- Bills of channels, as they came: docs/domain/bills.md. All of an account in one slot.

-- @sharded
CREATE TABLE channel_bill${t} (
    slot       SMALLINT     NOT NULL,
    id         BIGINT       NOT NULL,
    kind       VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    account    VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    bill_day   DATE         NOT NULL,
    state      VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    asked      INT          NOT NULL,
    ask_at     DATETIME(6)  NULL,
    why        VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
    version    INT          NOT NULL DEFAULT 0,
    file_name  VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NULL,
    sha256     CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    line_count INT          NULL,
    in_minor   BIGINT       NULL,
    out_minor  BIGINT       NULL,
    fees_minor BIGINT       NULL,
    currency   CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (slot, id),
    UNIQUE KEY channel_bill_of (slot, account, kind, bill_day),
    KEY channel_bill_to_ask (state, ask_at)
) ENGINE = InnoDB;

CREATE TABLE channel_bill_piece${t} (
    slot    SMALLINT   NOT NULL,
    bill_id BIGINT     NOT NULL,
    version INT        NOT NULL,
    piece   INT        NOT NULL,
    content MEDIUMTEXT CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (slot, bill_id, version, piece)
) ENGINE = InnoDB;
