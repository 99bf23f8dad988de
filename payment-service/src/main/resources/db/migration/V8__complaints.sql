-- What waits for a person (docs/domain/open-items.md), in the slot of what it is about.

-- @sharded
CREATE TABLE open_item${t} (
    slot         SMALLINT     NOT NULL,
    id           BIGINT       NOT NULL,
    kind         VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject      VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    merchant_id  VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    amount_minor BIGINT       NULL,
    currency     CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NULL,
    detail       VARCHAR(255) CHARACTER SET utf8mb4 NOT NULL,
    state        VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    owner_id     VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NULL,
    opened_at    DATETIME(6)  NOT NULL,
    due_at       DATETIME(6)  NOT NULL,
    how          VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    note         VARCHAR(255) CHARACTER SET utf8mb4 NULL,
    resolved_at  DATETIME(6)  NULL,
    PRIMARY KEY (slot, id),
    UNIQUE KEY open_item_about (slot, kind, subject),
    KEY open_item_due (state, due_at),
    KEY open_item_oldest (kind, state, opened_at)
) ENGINE = InnoDB;

-- A refund above the limit waits for a second person, and a channel may want time between two (docs/domain/refund.md).
-- @sharded
ALTER TABLE refund${t}
    ADD COLUMN applied_by VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN decided_by VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN not_before DATETIME(6) NULL;

-- What buyers complain about (docs/domain/complaints.md), in the slot of its channel's name for it.
-- @sharded
CREATE TABLE complaint${t} (
    slot          SMALLINT     NOT NULL,
    id            BIGINT       NOT NULL,
    channel       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    channel_no    VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state         VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    words         MEDIUMTEXT   CHARACTER SET ascii COLLATE ascii_bin NULL,
    phone         VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NULL,
    said          MEDIUMTEXT   CHARACTER SET ascii COLLATE ascii_bin NULL,
    merchant_id   VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    complained_at DATETIME(6)  NULL,
    heard_at      DATETIME(6)  NOT NULL,
    ask_at        DATETIME(6)  NULL,
    PRIMARY KEY (slot, id),
    UNIQUE KEY complaint_named (slot, channel, channel_no),
    KEY complaint_to_ask (ask_at),
    KEY complaint_of_merchant (merchant_id, id),
    KEY complaint_in_state (state, id)
) ENGINE = InnoDB;

CREATE TABLE complaint_payment${t} (
    slot         SMALLINT    NOT NULL,
    complaint_id BIGINT      NOT NULL,
    line         INT         NOT NULL,
    out_trade_no VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    channel_no   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    amount_minor BIGINT      NOT NULL,
    currency     CHAR(3)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    payment_id   BIGINT      NULL,
    due_kind     VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
    due_id       BIGINT      NULL,
    PRIMARY KEY (slot, complaint_id, line)
) ENGINE = InnoDB;

CREATE TABLE complaint_refund${t} (
    slot         SMALLINT    NOT NULL,
    complaint_id BIGINT      NOT NULL,
    due_kind     VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    due_id       BIGINT      NOT NULL,
    refund_id    BIGINT      NOT NULL,
    PRIMARY KEY (slot, complaint_id, due_kind, due_id)
) ENGINE = InnoDB;

CREATE TABLE complaint_reply${t} (
    slot         SMALLINT     NOT NULL,
    id           BIGINT       NOT NULL,
    complaint_id BIGINT       NOT NULL,
    kind         VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    words        TEXT         CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    by_id        VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state        VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    asked        INT          NOT NULL,
    ask_at       DATETIME(6)  NULL,
    why          VARCHAR(255) CHARACTER SET utf8mb4 NULL,
    opened_at    DATETIME(6)  NOT NULL,
    ended_at     DATETIME(6)  NULL,
    PRIMARY KEY (slot, id),
    KEY complaint_reply_of (slot, complaint_id, id),
    KEY complaint_reply_to_send (state, ask_at)
) ENGINE = InnoDB;

-- @single
CREATE TABLE complaint_listing (
    slot      SMALLINT    NOT NULL,
    channel   VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    listed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (channel)
) ENGINE = InnoDB;
