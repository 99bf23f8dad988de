-- Tables that every service has. What they mean stands with the code that uses them: io.jinliu.common.*

-- @database
CREATE TABLE outbox (
    seq         BIGINT       NOT NULL AUTO_INCREMENT,
    slot        SMALLINT     NOT NULL,
    event_id    CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    topic       VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    tag         VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    event_key   VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    payload     MEDIUMTEXT   CHARACTER SET utf8mb4 NOT NULL,
    traceparent VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    created_at  DATETIME(6)  NOT NULL,
    sent_at     DATETIME(6)  NULL,
    PRIMARY KEY (seq),
    KEY outbox_unsent (sent_at, seq)
) ENGINE = InnoDB;

CREATE TABLE inbox (
    slot     SMALLINT    NOT NULL,
    consumer VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    event_id CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    seen_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (consumer, event_id),
    KEY inbox_seen (seen_at)
) ENGINE = InnoDB;

CREATE TABLE dead_letter (
    slot       SMALLINT     NOT NULL,
    consumer   VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    event_id   CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    topic      VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    tag        VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    event_key  VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    payload    MEDIUMTEXT   CHARACTER SET utf8mb4 NOT NULL,
    reason     VARCHAR(1000) CHARACTER SET utf8mb4 NOT NULL,
    tries      INT          NOT NULL,
    buried_at  DATETIME(6)  NOT NULL,
    PRIMARY KEY (consumer, event_id)
) ENGINE = InnoDB;

CREATE TABLE claim (
    slot        SMALLINT    NOT NULL,
    claim_key   BINARY(32)  NOT NULL,
    body_hash   BINARY(32)  NOT NULL,
    number      BIGINT      NOT NULL,
    lease_until DATETIME(6) NOT NULL,
    status      SMALLINT    NULL,
    media_type  VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NULL,
    location    VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
    reply       MEDIUMBLOB  NULL,
    created_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (claim_key),
    KEY claim_created (created_at)
) ENGINE = InnoDB;

CREATE TABLE revoked_token (
    slot       SMALLINT    NOT NULL,
    token_hash CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    heard_at   DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    PRIMARY KEY (token_hash),
    KEY revoked_token_heard (heard_at),
    KEY revoked_token_expires (expires_at)
) ENGINE = InnoDB;

-- @database unmoved
CREATE TABLE lease (
    slot        SMALLINT    NOT NULL,
    name        VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    holder      CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    lease_until DATETIME(6) NOT NULL,
    PRIMARY KEY (name)
) ENGINE = InnoDB;

CREATE TABLE seal (
    slot         SMALLINT    NOT NULL,
    sealed_table VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    n            BIGINT      NOT NULL,
    sealed_from  DATETIME(6) NOT NULL,
    sealed_to    DATETIME(6) NOT NULL,
    row_count    BIGINT      NOT NULL,
    previous     BINARY(32)  NOT NULL,
    digest       BINARY(32)  NOT NULL,
    PRIMARY KEY (sealed_table, n)
) ENGINE = InnoDB;

-- @database append-only
CREATE TABLE audit (
    id        BIGINT       NOT NULL AUTO_INCREMENT,
    slot      SMALLINT     NOT NULL,
    actor     VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    action    VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject   VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    detail    VARCHAR(2000) CHARACTER SET utf8mb4 NOT NULL,
    trace_id  CHAR(32)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    booked_at  DATETIME(6) NOT NULL,
    written_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    PRIMARY KEY (id),
    KEY audit_subject (subject),
    KEY audit_written (written_at)
) ENGINE = InnoDB;

-- @single
CREATE TABLE number_worker (
    worker         SMALLINT NOT NULL,
    holder         CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    reserved_until BIGINT   NOT NULL,
    PRIMARY KEY (worker)
) ENGINE = InnoDB;

INSERT INTO number_worker (worker, reserved_until)
VALUES (0, 0), (1, 0), (2, 0), (3, 0), (4, 0), (5, 0), (6, 0), (7, 0), (8, 0), (9, 0), (10, 0), (11, 0), (12, 0),
       (13, 0), (14, 0), (15, 0), (16, 0), (17, 0), (18, 0), (19, 0), (20, 0), (21, 0), (22, 0), (23, 0), (24, 0),
       (25, 0), (26, 0), (27, 0), (28, 0), (29, 0), (30, 0), (31, 0), (32, 0), (33, 0), (34, 0), (35, 0), (36, 0),
       (37, 0), (38, 0), (39, 0), (40, 0), (41, 0), (42, 0), (43, 0), (44, 0), (45, 0), (46, 0), (47, 0), (48, 0),
       (49, 0), (50, 0), (51, 0), (52, 0), (53, 0), (54, 0), (55, 0), (56, 0), (57, 0), (58, 0), (59, 0), (60, 0),
       (61, 0), (62, 0), (63, 0);
