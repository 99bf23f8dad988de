-- Shares of collected money, and what comes back of them (docs/domain/splits.md): in the slot of their payment. Who gets one
-- is personal: account and name are encrypted.

-- @sharded
ALTER TABLE payment${t} ADD COLUMN splittable BOOLEAN NOT NULL DEFAULT FALSE;

CREATE TABLE profit_split${t} (
    slot           SMALLINT     NOT NULL,
    id             BIGINT       NOT NULL,
    payment_id     BIGINT       NOT NULL,
    receipt_id     BIGINT       NOT NULL,
    channel        VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    channel_no     VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    due_id         BIGINT       NOT NULL,
    due_kind       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    merchant_id    VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    amount_minor   BIGINT       NOT NULL,
    refunded_minor BIGINT       NOT NULL,
    currency       CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    releases_rest  BOOLEAN      NOT NULL,
    asked_at       DATETIME(6)  NOT NULL,
    state          VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    outcome        VARCHAR(255) CHARACTER SET utf8mb4 NULL,
    finished_at    DATETIME(6)  NULL,
    ask_at         DATETIME(6)  NULL,
    asked          INT          NOT NULL DEFAULT 0,
    PRIMARY KEY (slot, id),
    KEY profit_split_of_payment (slot, payment_id),
    KEY profit_split_to_ask (state, ask_at),
    CHECK (amount_minor > 0 AND refunded_minor >= 0)
) ENGINE = InnoDB;

CREATE TABLE split_share${t} (
    slot          SMALLINT     NOT NULL,
    split_id      BIGINT       NOT NULL,
    line          INT          NOT NULL,
    receiver_type VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    account       VARCHAR(512) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name          VARCHAR(512) CHARACTER SET ascii COLLATE ascii_bin NULL,
    amount_minor  BIGINT       NOT NULL,
    currency      CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    description   VARCHAR(128) CHARACTER SET utf8mb4 NOT NULL,
    state         VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason        VARCHAR(64)  CHARACTER SET utf8mb4 NULL,
    paid_at       DATETIME(6)  NULL,
    PRIMARY KEY (slot, split_id, line),
    CHECK (amount_minor > 0)
) ENGINE = InnoDB;

CREATE TABLE give_back${t} (
    slot         SMALLINT     NOT NULL,
    id           BIGINT       NOT NULL,
    split_id     BIGINT       NOT NULL,
    line         INT          NOT NULL,
    amount_minor BIGINT       NOT NULL,
    currency     CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    asked_at     DATETIME(6)  NOT NULL,
    state        VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    outcome      VARCHAR(255) CHARACTER SET utf8mb4 NULL,
    finished_at  DATETIME(6)  NULL,
    ask_at       DATETIME(6)  NULL,
    asked        INT          NOT NULL DEFAULT 0,
    PRIMARY KEY (slot, id),
    KEY give_back_of_split (slot, split_id),
    KEY give_back_to_ask (state, ask_at),
    CHECK (amount_minor > 0)
) ENGINE = InnoDB;
