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
    owner        VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NULL,
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
