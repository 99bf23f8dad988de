-- The ledger. What the accounts and kinds mean stands in docs/domain/ledger.md.

-- @sharded append-only
CREATE TABLE posting${t} (
    id           BIGINT      NOT NULL,
    slot         SMALLINT    NOT NULL,
    kind         VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    cause        VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    order_no     BIGINT      NULL,
    effective_at DATETIME(6) NOT NULL,
    booked_at    DATETIME(6) NOT NULL,
    written_at   DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    PRIMARY KEY (id),
    UNIQUE KEY posting_cause (kind, cause),
    KEY posting_order (order_no),
    KEY posting_written (written_at)
) ENGINE = InnoDB;

CREATE TABLE ledger_entry${t} (
    id         BIGINT       NOT NULL,
    slot       SMALLINT     NOT NULL,
    posting_id BIGINT       NOT NULL,
    line       SMALLINT     NOT NULL,
    account    CHAR(4)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    owner      VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    currency   CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    amount     BIGINT       NOT NULL CHECK (amount <> 0),
    order_no   BIGINT       NULL,
    booked_at  DATETIME(6)  NOT NULL,
    written_at DATETIME(6)  NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    PRIMARY KEY (id),
    UNIQUE KEY ledger_entry_line (posting_id, line),
    KEY ledger_entry_account (account, owner, booked_at, id, currency, amount),
    KEY ledger_entry_order (order_no),
    KEY ledger_entry_written (written_at)
) ENGINE = InnoDB;

CREATE TABLE tally_fact${t} (
    id         BIGINT      NOT NULL,
    slot       SMALLINT    NOT NULL,
    order_no   BIGINT      NOT NULL,
    kind       VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    cause      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    amount     BIGINT      NOT NULL CHECK (amount >= 0),
    currency   CHAR(3)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    at         DATETIME(6) NOT NULL,
    written_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    PRIMARY KEY (id),
    UNIQUE KEY tally_fact_cause (kind, cause),
    KEY tally_fact_order (order_no),
    KEY tally_fact_written (written_at)
) ENGINE = InnoDB;

-- @sharded
CREATE TABLE guarded_balance${t} (
    slot     SMALLINT     NOT NULL,
    account  CHAR(4)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    owner    VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    currency CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    balance  BIGINT       NOT NULL CHECK (balance >= 0),
    PRIMARY KEY (owner, account, currency)
) ENGINE = InnoDB;

CREATE TABLE order_tally${t} (
    slot              SMALLINT     NOT NULL,
    order_no          BIGINT       NOT NULL,
    merchant_id       VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    currency          CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    collected         BIGINT       NOT NULL,
    refunded          BIGINT       NOT NULL,
    completed         BOOLEAN      NOT NULL,
    commission_bp     INT          NOT NULL,
    commission_agreed BOOLEAN      NOT NULL,
    booked_net        BIGINT       NOT NULL,
    booked_commission BIGINT       NOT NULL,
    version           BIGINT       NOT NULL,
    PRIMARY KEY (order_no)
) ENGINE = InnoDB;

-- @single
CREATE TABLE agreement (
    merchant_id   VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    valid_from    DATETIME(6)  NOT NULL,
    commission_bp INT          NOT NULL CHECK (commission_bp BETWEEN 0 AND 10000),
    PRIMARY KEY (merchant_id, valid_from)
) ENGINE = InnoDB;
