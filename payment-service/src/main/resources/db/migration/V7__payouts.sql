-- Payouts and their batches, in the slot of the account they are on: docs/domain/payouts.md says what they mean.

-- @sharded
CREATE TABLE payout_batch${t} (
    slot        SMALLINT     NOT NULL,
    id          BIGINT       NOT NULL,
    account     VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    cause       VARCHAR(64)  CHARACTER SET utf8mb4 NULL,
    maker       VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    checker     VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NULL,
    payouts     INT          NOT NULL,
    total_minor BIGINT       NOT NULL,
    currency    CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    duplicates  INT          NOT NULL,
    state       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    drafted_at  DATETIME(6)  NOT NULL,
    PRIMARY KEY (slot, id),
    CHECK (payouts > 0 AND total_minor > 0)
) ENGINE = InnoDB;

-- Who is paid is encrypted, bound to the row. Reserved: the books show it as leaving, or as gone.
CREATE TABLE payout${t} (
    slot         SMALLINT     NOT NULL,
    id           BIGINT       NOT NULL,
    batch_id     BIGINT       NOT NULL,
    line         INT          NOT NULL,
    account      VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    channel      VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    payee_type   VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    payee        VARCHAR(512) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    payee_name   VARCHAR(512) CHARACTER SET ascii COLLATE ascii_bin NULL,
    amount_minor BIGINT       NOT NULL,
    currency     CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    scene        VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    remark       VARCHAR(64)  CHARACTER SET utf8mb4 NOT NULL,
    state        VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reserved     TINYINT      NOT NULL DEFAULT 0,
    package_info TEXT         CHARACTER SET ascii COLLATE ascii_bin NULL,
    channel_no   VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    outcome      VARCHAR(255) CHARACTER SET utf8mb4 NULL,
    sent_at      DATETIME(6)  NULL,
    finished_at  DATETIME(6)  NULL,
    ask_at       DATETIME(6)  NULL,
    asked        INT          NOT NULL DEFAULT 0,
    PRIMARY KEY (slot, id),
    UNIQUE KEY payout_of_batch (slot, batch_id, line),
    KEY payout_to_ask (state, ask_at),
    CHECK (amount_minor > 0)
) ENGINE = InnoDB;

-- What was approved on an account on one day in Beijing.
CREATE TABLE payout_day${t} (
    slot        SMALLINT    NOT NULL,
    account     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    approved_on DATE        NOT NULL,
    currency    CHAR(3)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    total_minor BIGINT      NOT NULL,
    PRIMARY KEY (slot, account, approved_on, currency),
    CHECK (total_minor >= 0)
) ENGINE = InnoDB;
