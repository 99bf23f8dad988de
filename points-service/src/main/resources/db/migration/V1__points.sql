-- Points as a ledger. The rules stand in docs/domain/points.md.

-- @sharded append-only
CREATE TABLE points_entry${t} (
    id            BIGINT       NOT NULL,
    slot          SMALLINT     NOT NULL,
    buyer_id      VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    order_no      BIGINT       NOT NULL,
    tally_version BIGINT       NOT NULL,
    kind          VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    points        BIGINT       NOT NULL CHECK (points <> 0),
    earned_on     DATE         NOT NULL,
    effective_at  DATETIME(6)  NOT NULL,
    booked_at     DATETIME(6)  NOT NULL,
    written_at    DATETIME(6)  NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    PRIMARY KEY (id),
    UNIQUE KEY points_entry_cause (order_no, tally_version),
    KEY points_entry_buyer (buyer_id, id),
    KEY points_entry_written (written_at)
) ENGINE = InnoDB;

CREATE TABLE points_fact${t} (
    id         BIGINT      NOT NULL,
    slot       SMALLINT    NOT NULL,
    order_no   BIGINT      NOT NULL,
    kind       VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    cause      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    amount     BIGINT      NOT NULL CHECK (amount >= 0),
    currency   CHAR(3)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    at         DATETIME(6) NOT NULL,
    written_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    PRIMARY KEY (id),
    UNIQUE KEY points_fact_cause (kind, cause),
    KEY points_fact_written (written_at)
) ENGINE = InnoDB;

-- @sharded
CREATE TABLE points_account${t} (
    slot        SMALLINT     NOT NULL,
    buyer_id    VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    balance     BIGINT       NOT NULL,
    earned      BIGINT       NOT NULL CHECK (earned >= 0),
    clawed_back BIGINT       NOT NULL CHECK (clawed_back >= 0),
    PRIMARY KEY (buyer_id)
) ENGINE = InnoDB;

CREATE TABLE points_tally${t} (
    slot         SMALLINT     NOT NULL,
    order_no     BIGINT       NOT NULL,
    buyer_id     VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    currency     CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    paid         BIGINT       NOT NULL,
    completed_at DATETIME(6)  NULL,
    refunded     BIGINT       NOT NULL,
    booked       BIGINT       NOT NULL,
    version      BIGINT       NOT NULL,
    PRIMARY KEY (order_no)
) ENGINE = InnoDB;

CREATE TABLE points_period${t} (
    slot     SMALLINT     NOT NULL,
    buyer_id VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    period   VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    points   BIGINT       NOT NULL,
    PRIMARY KEY (buyer_id, period),
    KEY points_period_top (period, points DESC, buyer_id)
) ENGINE = InnoDB;
