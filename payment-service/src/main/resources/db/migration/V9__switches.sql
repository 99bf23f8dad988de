-- Methods and channels that take no new payments (docs/domain/routing.md), all in one slot; what has no row is on.

-- @sharded
CREATE TABLE payment_switch${t} (
    slot       SMALLINT     NOT NULL,
    subject    VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state      VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason     VARCHAR(200) CHARACTER SET utf8mb4 NOT NULL,
    changed_by VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    changed_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (slot, subject)
) ENGINE = InnoDB;
