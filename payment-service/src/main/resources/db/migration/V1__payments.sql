-- Dues, payments, receipts, refunds: docs/domain/payment.md and docs/domain/refund.md say what they mean.

-- @sharded
CREATE TABLE due${t} (
    slot                  SMALLINT     NOT NULL,
    id                    BIGINT       NOT NULL,
    kind                  VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    buyer_id              VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    merchant_id           VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject               VARCHAR(128) CHARACTER SET utf8mb4 NOT NULL,
    amount_minor          BIGINT       NOT NULL,
    currency              CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    pay_before            DATETIME(6)  NOT NULL,
    state                 VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    payment_no            BIGINT       NULL,
    withdraw_requested_at DATETIME(6)  NULL,
    ask_at                DATETIME(6)  NULL,
    owner_version         BIGINT       NOT NULL,
    version               BIGINT       NOT NULL,
    created_at            DATETIME(6)  NOT NULL,
    PRIMARY KEY (slot, id),
    KEY due_withdrawing (state, ask_at)
) ENGINE = InnoDB;

CREATE TABLE due_line${t} (
    slot           SMALLINT     NOT NULL,
    due_id         BIGINT       NOT NULL,
    line           INT          NOT NULL,
    amount_minor   BIGINT       NOT NULL,
    refunded_minor BIGINT       NOT NULL DEFAULT 0,
    quantity       BIGINT       NOT NULL,
    PRIMARY KEY (slot, due_id, line),
    CHECK (refunded_minor >= 0 AND refunded_minor <= amount_minor)
) ENGINE = InnoDB;

CREATE TABLE payment${t} (
    slot          SMALLINT     NOT NULL,
    id            BIGINT       NOT NULL,
    due_id        BIGINT       NOT NULL,
    due_kind      VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    buyer_id      VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    merchant_id   VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    method        VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    channel       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    amount_minor  BIGINT       NOT NULL,
    currency      CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject       VARCHAR(128) CHARACTER SET utf8mb4 NOT NULL,
    payer_id      VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NULL,
    instalments   INT          NOT NULL DEFAULT 0,
    opened_at     DATETIME(6)  NOT NULL,
    expires_at    DATETIME(6)  NOT NULL,
    state         VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    action_type   VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    action_value  TEXT         CHARACTER SET utf8mb4 NULL,
    receipt_id    BIGINT       NULL,
    close_reason  VARCHAR(255) CHARACTER SET utf8mb4 NULL,
    refusal_code  VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    ask_at        DATETIME(6)  NULL,
    asked         INT          NOT NULL DEFAULT 0,
    version       BIGINT       NOT NULL,
    PRIMARY KEY (slot, id),
    KEY payment_of_due (slot, due_id),
    KEY payment_to_ask (state, ask_at)
) ENGINE = InnoDB;

CREATE TABLE receipt${t} (
    slot           SMALLINT     NOT NULL,
    id             BIGINT       NOT NULL,
    channel        VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    channel_no     VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    out_trade_no   VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    payment_id     BIGINT       NULL,
    due_id         BIGINT       NULL,
    due_kind       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    amount_minor   BIGINT       NOT NULL,
    refunded_minor BIGINT       NOT NULL DEFAULT 0,
    currency       CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state          VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason         VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    paid_at        DATETIME(6)  NOT NULL,
    kept_at        DATETIME(6)  NOT NULL,
    version        BIGINT       NOT NULL,
    PRIMARY KEY (slot, id),
    UNIQUE KEY receipt_of_channel (channel, channel_no),
    KEY receipt_in_state (state, kept_at),
    KEY receipt_of_due (slot, due_id),
    CHECK (refunded_minor >= 0 AND refunded_minor <= amount_minor)
) ENGINE = InnoDB;

CREATE TABLE refund${t} (
    slot              SMALLINT     NOT NULL,
    id                BIGINT       NOT NULL,
    purpose           VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    receipt_id        BIGINT       NOT NULL,
    channel           VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    channel_no        VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    out_trade_no      VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    due_id            BIGINT       NULL,
    due_kind          VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    buyer_id          VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NULL,
    merchant_id       VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    amount_minor      BIGINT       NOT NULL,
    total_minor       BIGINT       NOT NULL,
    currency          CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason            VARCHAR(128) CHARACTER SET utf8mb4 NOT NULL,
    state             VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    channel_refund_no VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    outcome           VARCHAR(255) CHARACTER SET utf8mb4 NULL,
    requested_at      DATETIME(6)  NOT NULL,
    finished_at       DATETIME(6)  NULL,
    ask_at            DATETIME(6)  NULL,
    asked             INT          NOT NULL DEFAULT 0,
    version           BIGINT       NOT NULL,
    PRIMARY KEY (slot, id),
    KEY refund_of_receipt (slot, receipt_id),
    KEY refund_of_due (slot, due_id),
    KEY refund_to_ask (state, ask_at)
) ENGINE = InnoDB;

CREATE TABLE refund_line${t} (
    slot         SMALLINT NOT NULL,
    refund_id    BIGINT   NOT NULL,
    line         INT      NOT NULL,
    amount_minor BIGINT   NOT NULL,
    PRIMARY KEY (slot, refund_id, line)
) ENGINE = InnoDB;

-- Which of our numbers a channel's number came under; in the slot of the channel's number. Of each money one row holds it
-- (holds = 1); where it was told under another number too, that is a row without.
-- @sharded append-only
CREATE TABLE receipt_claim${t} (
    id           BIGINT      NOT NULL AUTO_INCREMENT,
    slot         SMALLINT    NOT NULL,
    channel      VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    channel_no   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    out_trade_no VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    holds        TINYINT     NULL,
    claimed_at   DATETIME(6) NOT NULL,
    written_at   DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    PRIMARY KEY (id),
    UNIQUE KEY receipt_claim_holder (slot, channel, channel_no, holds),
    UNIQUE KEY receipt_claim_told (slot, channel, channel_no, out_trade_no),
    KEY receipt_claim_written (written_at)
) ENGINE = InnoDB;

-- @database append-only
CREATE TABLE wire (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    slot       SMALLINT    NOT NULL,
    channel    VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    direction  VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    operation  VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content    MEDIUMTEXT  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    booked_at  DATETIME(6) NOT NULL,
    written_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    PRIMARY KEY (id),
    KEY wire_subject (subject),
    KEY wire_written (written_at)
) ENGINE = InnoDB;

-- What we owe buyers: docs/domain/stored-value.md.
-- @sharded
CREATE TABLE wallet${t} (
    slot          SMALLINT     NOT NULL,
    buyer_id      VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    currency      CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    balance_minor BIGINT       NOT NULL,
    frozen_minor  BIGINT       NOT NULL,
    version       BIGINT       NOT NULL,
    PRIMARY KEY (slot, buyer_id, currency),
    CHECK (balance_minor >= 0 AND frozen_minor >= 0)
) ENGINE = InnoDB;

-- @sharded append-only
CREATE TABLE wallet_entry${t} (
    id            BIGINT       NOT NULL,
    slot          SMALLINT     NOT NULL,
    buyer_id      VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    seq           BIGINT       NOT NULL,
    kind          VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    cause         VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    currency      CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    amount_minor  BIGINT       NOT NULL,
    balance_minor BIGINT       NOT NULL,
    booked_at     DATETIME(6)  NOT NULL,
    written_at    DATETIME(6)  NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    PRIMARY KEY (id),
    UNIQUE KEY wallet_entry_cause (kind, cause),
    UNIQUE KEY wallet_entry_seq (slot, buyer_id, currency, seq),
    KEY wallet_entry_written (written_at)
) ENGINE = InnoDB;

-- @sharded
CREATE TABLE challenge${t} (
    slot         SMALLINT     NOT NULL,
    id           BIGINT       NOT NULL,
    buyer_id     VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    due_kind     VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    due_id       BIGINT       NOT NULL,
    method       VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    amount_minor BIGINT       NOT NULL,
    currency     CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    imprint      CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    tries        INT          NOT NULL,
    used_by      BIGINT       NULL,
    sent_at      DATETIME(6)  NOT NULL,
    expires_at   DATETIME(6)  NOT NULL,
    PRIMARY KEY (slot, id),
    KEY challenge_of_buyer (slot, buyer_id, sent_at)
) ENGINE = InnoDB;

-- What was told to a buyer outside the conversation, encrypted.
-- @sharded
CREATE TABLE message${t} (
    slot     SMALLINT     NOT NULL,
    id       BIGINT       NOT NULL,
    buyer_id VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content  TEXT         CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sent_at  DATETIME(6)  NOT NULL,
    PRIMARY KEY (slot, id),
    KEY message_of_buyer (slot, buyer_id, id)
) ENGINE = InnoDB;

-- Prepaid cards, in the slot of their number, which is their batch's.
-- @sharded
CREATE TABLE card_batch${t} (
    slot       SMALLINT     NOT NULL,
    id         BIGINT       NOT NULL,
    issuer     VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    maker      VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    checker    VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NULL,
    cards      INT          NOT NULL,
    face_minor BIGINT       NOT NULL,
    currency   CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    expires_at DATETIME(6)  NOT NULL,
    state      VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    made_at    DATETIME(6)  NOT NULL,
    PRIMARY KEY (slot, id)
) ENGINE = InnoDB;

CREATE TABLE card${t} (
    slot          SMALLINT     NOT NULL,
    id            BIGINT       NOT NULL,
    batch_id      BIGINT       NOT NULL,
    currency      CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    balance_minor BIGINT       NOT NULL,
    state         VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    pin_salt      CHAR(32)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    pin_hash      CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    wrong_pins    INT          NOT NULL,
    locked_until  DATETIME(6)  NULL,
    expires_at    DATETIME(6)  NOT NULL,
    version       BIGINT       NOT NULL,
    PRIMARY KEY (slot, id),
    KEY card_of_batch (slot, batch_id),
    KEY card_to_expire (state, expires_at),
    CHECK (balance_minor >= 0)
) ENGINE = InnoDB;

CREATE TABLE card_closing${t} (
    slot       SMALLINT    NOT NULL,
    card_id    BIGINT      NOT NULL,
    payment_id BIGINT      NOT NULL,
    closed_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (slot, card_id, payment_id)
) ENGINE = InnoDB;

-- @sharded append-only
CREATE TABLE card_entry${t} (
    id            BIGINT       NOT NULL,
    slot          SMALLINT     NOT NULL,
    card_id       BIGINT       NOT NULL,
    kind          VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    cause         VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    currency      CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    amount_minor  BIGINT       NOT NULL,
    balance_minor BIGINT       NOT NULL,
    booked_at     DATETIME(6)  NOT NULL,
    written_at    DATETIME(6)  NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    PRIMARY KEY (id),
    UNIQUE KEY card_entry_cause (slot, card_id, kind, cause),
    KEY card_entry_written (written_at)
) ENGINE = InnoDB;
