-- A bank's account, its statements and what we order: docs/domain/bank.md. All but vouchers lies in the slot of our account.

-- @sharded
CREATE TABLE bank_account${t} (
    slot          SMALLINT    NOT NULL,
    account       VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    currency      CHAR(3)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    closing_minor BIGINT      NULL,
    version       BIGINT      NOT NULL,
    PRIMARY KEY (slot, account)
) ENGINE = InnoDB;

CREATE TABLE bank_statement${t} (
    slot          SMALLINT     NOT NULL,
    id            BIGINT       NOT NULL,
    account       VARCHAR(34)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    statement_ref VARCHAR(35)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    digest        CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    currency      CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    opening_minor BIGINT       NOT NULL,
    closing_minor BIGINT       NOT NULL,
    entries       INT          NOT NULL,
    imported_by   VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    imported_at   DATETIME(6)  NOT NULL,
    PRIMARY KEY (slot, id),
    UNIQUE KEY bank_statement_once (slot, account, digest),
    UNIQUE KEY bank_statement_ref (slot, account, statement_ref)
) ENGINE = InnoDB;

CREATE TABLE bank_entry${t} (
    slot         SMALLINT      NOT NULL,
    id           BIGINT        NOT NULL,
    statement_id BIGINT        NOT NULL,
    account      VARCHAR(34)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reference    VARCHAR(35)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind         VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    amount_minor BIGINT        NOT NULL,
    currency     CHAR(3)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    end_to_end   VARCHAR(35)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    remittance   VARCHAR(8192) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    party        VARCHAR(4096) CHARACTER SET ascii COLLATE ascii_bin NULL,
    booked_at    DATETIME(6)   NOT NULL,
    state        VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason       VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    about        BIGINT        NULL,
    maker        VARCHAR(128)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    checker      VARCHAR(128)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    ask_at       DATETIME(6)   NOT NULL,
    version      BIGINT        NOT NULL,
    PRIMARY KEY (slot, id),
    UNIQUE KEY bank_entry_once (slot, account, reference),
    KEY bank_entry_due (state, ask_at),
    KEY bank_entry_of (slot, statement_id)
) ENGINE = InnoDB;

CREATE TABLE bank_payout${t} (
    slot         SMALLINT      NOT NULL,
    id           BIGINT        NOT NULL,
    refund_no    BIGINT        NOT NULL,
    attempt      INT           NOT NULL,
    amount_minor BIGINT        NOT NULL,
    currency     CHAR(3)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    party        VARCHAR(4096) CHARACTER SET ascii COLLATE ascii_bin NULL,
    state        VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    order_id     BIGINT        NULL,
    reference    VARCHAR(35)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    settled_at   DATETIME(6)   NULL,
    queued_at    DATETIME(6)   NOT NULL,
    version      BIGINT        NOT NULL,
    PRIMARY KEY (slot, id),
    UNIQUE KEY bank_payout_once (slot, refund_no),
    KEY bank_payout_waiting (slot, state, id),
    KEY bank_payout_of (slot, order_id)
) ENGINE = InnoDB;

CREATE TABLE bank_order${t} (
    slot        SMALLINT     NOT NULL,
    id          BIGINT       NOT NULL,
    maker       VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    checker     VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NULL,
    transfers   INT          NOT NULL,
    total_minor BIGINT       NOT NULL,
    currency    CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    digest      CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content     MEDIUMTEXT   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    made_at     DATETIME(6)  NOT NULL,
    PRIMARY KEY (slot, id)
) ENGINE = InnoDB;

CREATE TABLE bank_voucher${t} (
    slot           SMALLINT     NOT NULL,
    id             BIGINT       NOT NULL,
    media_type     VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    digest         CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content        MEDIUMTEXT   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state          VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    amount_minor   BIGINT       NULL,
    currency       CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NULL,
    bank_reference VARCHAR(35)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    maker          VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NULL,
    checker        VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NULL,
    reason         VARCHAR(128) CHARACTER SET utf8mb4 NULL,
    handed_in_at   DATETIME(6)  NOT NULL,
    ask_at         DATETIME(6)  NULL,
    version        BIGINT       NOT NULL,
    PRIMARY KEY (slot, id),
    KEY bank_voucher_due (state, ask_at)
) ENGINE = InnoDB;
