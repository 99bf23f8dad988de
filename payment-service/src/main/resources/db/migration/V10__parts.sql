-- What is held of a wallet or a card until another method has paid the rest: docs/domain/mixed-payment.md.

-- @sharded
ALTER TABLE payment${t} ADD COLUMN held_minor BIGINT NOT NULL DEFAULT 0;

ALTER TABLE wallet${t} ADD COLUMN held_minor BIGINT NOT NULL DEFAULT 0;

ALTER TABLE card${t} ADD COLUMN held_minor BIGINT NOT NULL DEFAULT 0;

-- The refund that was asked for, where it became several: one of each receipt.
ALTER TABLE refund${t} ADD COLUMN request_no BIGINT NULL;

CREATE TABLE payment_part${t} (
    slot         SMALLINT     NOT NULL,
    id           BIGINT       NOT NULL,
    payment_id   BIGINT       NOT NULL,
    buyer_id     VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    method       VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    account      VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NULL,
    amount_minor BIGINT       NOT NULL,
    currency     CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state        VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    money_no     BIGINT       NULL,
    ask_at       DATETIME(6)  NULL,
    PRIMARY KEY (slot, id),
    UNIQUE KEY part_of_payment (slot, payment_id, method),
    KEY part_to_end (state, ask_at),
    CHECK (amount_minor > 0)
) ENGINE = InnoDB;

CREATE TABLE card_hold${t} (
    slot         SMALLINT    NOT NULL,
    card_id      BIGINT      NOT NULL,
    payment_id   BIGINT      NOT NULL,
    entry_no     BIGINT      NOT NULL,
    amount_minor BIGINT      NOT NULL,
    currency     CHAR(3)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state        VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    held_at      DATETIME(6) NOT NULL,
    PRIMARY KEY (slot, card_id, payment_id)
) ENGINE = InnoDB;
