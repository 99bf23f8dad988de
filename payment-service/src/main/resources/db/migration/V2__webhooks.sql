-- What merchants are told (docs/domain/webhooks.md) and the apps that sign for them (docs/domain/merchant-apps.md). All of it
-- lies in the slot of the merchant's id.

-- @sharded
CREATE TABLE webhook_endpoint${t} (
    slot            SMALLINT     NOT NULL,
    id              BIGINT       NOT NULL,
    merchant_id     VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    url             VARCHAR(512) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    description     VARCHAR(128) CHARACTER SET utf8mb4 NOT NULL,
    events          VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state           VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    failing_since   DATETIME(6)  NULL,
    off_reason      VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    off_at          DATETIME(6)  NULL,
    secret          VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NULL,
    previous_secret VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NULL,
    previous_until  DATETIME(6)  NULL,
    created_at      DATETIME(6)  NOT NULL,
    PRIMARY KEY (slot, id),
    KEY webhook_endpoint_of (slot, merchant_id)
) ENGINE = InnoDB;

CREATE TABLE webhook_event${t} (
    slot        SMALLINT    NOT NULL,
    id          BIGINT      NOT NULL,
    merchant_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    type        VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    about       VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    body        MEDIUMTEXT  CHARACTER SET utf8mb4 NOT NULL,
    created_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (slot, id),
    UNIQUE KEY webhook_event_once (slot, merchant_id, type, about),
    KEY webhook_event_since (slot, merchant_id, created_at),
    KEY webhook_event_old (created_at)
) ENGINE = InnoDB;

CREATE TABLE webhook_delivery${t} (
    slot        SMALLINT    NOT NULL,
    id          BIGINT      NOT NULL,
    endpoint_id BIGINT      NOT NULL,
    event_id    BIGINT      NOT NULL,
    type        VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    merchant_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state       VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    attempts    INT         NOT NULL,
    first_at    DATETIME(6) NULL,
    next_at     DATETIME(6) NULL,
    ended_at    DATETIME(6) NULL,
    reason      VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
    created_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (slot, id),
    KEY webhook_delivery_due (state, next_at, endpoint_id),
    KEY webhook_delivery_of (slot, merchant_id, id),
    KEY webhook_delivery_old (created_at)
) ENGINE = InnoDB;

CREATE TABLE webhook_attempt${t} (
    slot        SMALLINT     NOT NULL,
    delivery_id BIGINT       NOT NULL,
    attempt     INT          NOT NULL,
    sent_at     DATETIME(6)  NOT NULL,
    millis      BIGINT       NOT NULL,
    status      SMALLINT     NULL,
    failure     VARCHAR(255) CHARACTER SET utf8mb4 NULL,
    answer      MEDIUMTEXT   CHARACTER SET ascii COLLATE ascii_bin NULL,
    body_digest CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (slot, delivery_id, attempt),
    KEY webhook_attempt_old (sent_at)
) ENGINE = InnoDB;

CREATE TABLE merchant_app${t} (
    slot        SMALLINT      NOT NULL,
    id          BIGINT        NOT NULL,
    merchant_id VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name        VARCHAR(128)  CHARACTER SET utf8mb4 NOT NULL,
    algorithm   VARCHAR(8)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    public_key  VARCHAR(2048) CHARACTER SET ascii COLLATE ascii_bin NULL,
    secret      VARCHAR(255)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    addresses   VARCHAR(2048) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state       VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at  DATETIME(6)   NOT NULL,
    PRIMARY KEY (slot, id),
    KEY merchant_app_of (slot, merchant_id)
) ENGINE = InnoDB;

CREATE TABLE app_nonce${t} (
    slot    SMALLINT    NOT NULL,
    app_id  BIGINT      NOT NULL,
    nonce   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    used_at DATETIME(6) NOT NULL,
    PRIMARY KEY (slot, app_id, nonce),
    KEY app_nonce_used (used_at)
) ENGINE = InnoDB;
