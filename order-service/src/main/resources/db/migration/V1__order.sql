-- Catalogue, stock and orders. What the columns mean stands in docs/domain/{catalogue,stock,order}.md.

-- @single
CREATE TABLE merchant (
    merchant_id VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name        VARCHAR(200) CHARACTER SET utf8mb4 NOT NULL,
    PRIMARY KEY (merchant_id)
) ENGINE = InnoDB;

CREATE TABLE sku_text (
    sku_id       VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    merchant_id  VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name         VARCHAR(200) CHARACTER SET utf8mb4 NOT NULL,
    name_en      VARCHAR(200) CHARACTER SET utf8mb4 NOT NULL,
    claim_number BIGINT       NOT NULL,
    PRIMARY KEY (sku_id)
) ENGINE = InnoDB;

-- @sharded
CREATE TABLE sku_stock${t} (
    slot        SMALLINT    NOT NULL,
    sku_id      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    merchant_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    price_minor BIGINT      NOT NULL,
    currency    CHAR(3)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    initial     BIGINT      NOT NULL,
    on_hand     BIGINT      NOT NULL,
    reserved    BIGINT      NOT NULL,
    sold        BIGINT      NOT NULL,
    PRIMARY KEY (sku_id),
    CHECK (on_hand >= 0 AND reserved >= 0 AND sold >= 0 AND initial = on_hand + reserved + sold)
) ENGINE = InnoDB;

CREATE TABLE stock_hold${t} (
    slot        SMALLINT    NOT NULL,
    sku_id      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    order_no    BIGINT      NOT NULL,
    merchant_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    quantity    INT         NOT NULL,
    price_minor BIGINT      NOT NULL,
    currency    CHAR(3)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state       VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    expires_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (sku_id, order_no),
    KEY stock_hold_expired (state, expires_at)
) ENGINE = InnoDB;

CREATE TABLE orders${t} (
    slot           SMALLINT     NOT NULL,
    order_no       BIGINT       NOT NULL,
    buyer_id       VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    merchant_id    VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state          VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    close_cause    VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    amount_minor   BIGINT       NOT NULL,
    refunded_minor BIGINT       NOT NULL,
    currency       CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    title          VARCHAR(200) CHARACTER SET utf8mb4 NOT NULL,
    line_count     INT          NOT NULL,
    placed_at      DATETIME(6)  NOT NULL,
    pay_before     DATETIME(6)  NOT NULL,
    closing_at     DATETIME(6)  NULL,
    payment_no     VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    paid_at        DATETIME(6)  NULL,
    carrier        VARCHAR(64)  CHARACTER SET utf8mb4 NULL,
    tracking_no    VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    shipped_at     DATETIME(6)  NULL,
    completed_at   DATETIME(6)  NULL,
    closed_at      DATETIME(6)  NULL,
    due_at         DATETIME(6)  NULL,
    version        BIGINT       NOT NULL,
    PRIMARY KEY (order_no),
    KEY orders_buyer (buyer_id, order_no),
    KEY orders_due (state, due_at),
    CHECK (refunded_minor >= 0 AND refunded_minor <= amount_minor)
) ENGINE = InnoDB;

CREATE TABLE order_line${t} (
    slot           SMALLINT     NOT NULL,
    order_no       BIGINT       NOT NULL,
    line           INT          NOT NULL,
    sku_id         VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name           VARCHAR(200) CHARACTER SET utf8mb4 NOT NULL,
    quantity       INT          NOT NULL,
    price_minor    BIGINT       NOT NULL,
    amount_minor   BIGINT       NOT NULL,
    refunded_minor BIGINT       NOT NULL,
    PRIMARY KEY (order_no, line),
    CHECK (quantity > 0 AND refunded_minor >= 0 AND refunded_minor <= amount_minor)
) ENGINE = InnoDB;

CREATE TABLE order_refund${t} (
    slot         SMALLINT    NOT NULL,
    order_no     BIGINT      NOT NULL,
    refund_no    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    amount_minor BIGINT      NOT NULL,
    PRIMARY KEY (order_no, refund_no)
) ENGINE = InnoDB;

CREATE TABLE buyer_allowance${t} (
    slot          SMALLINT     NOT NULL,
    buyer_id      VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    unpaid_orders INT          NOT NULL,
    held_pieces   INT          NOT NULL,
    PRIMARY KEY (buyer_id),
    CHECK (unpaid_orders >= 0 AND held_pieces >= 0)
) ENGINE = InnoDB;

CREATE TABLE merchant_order${t} (
    slot         SMALLINT     NOT NULL,
    merchant_id  VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    order_no     BIGINT       NOT NULL,
    buyer_id     VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state        VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    amount_minor BIGINT       NOT NULL,
    currency     CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    title        VARCHAR(200) CHARACTER SET utf8mb4 NOT NULL,
    line_count   INT          NOT NULL,
    placed_at    DATETIME(6)  NOT NULL,
    version      BIGINT       NOT NULL,
    PRIMARY KEY (merchant_id, order_no)
) ENGINE = InnoDB;

-- Encrypted columns hold keyId:base64, hence ascii.
CREATE TABLE order_particulars${t} (
    id               BIGINT        NOT NULL AUTO_INCREMENT,
    slot             SMALLINT      NOT NULL,
    order_no         BIGINT        NOT NULL,
    receiver_name    VARCHAR(512)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    receiver_mobile  VARCHAR(256)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    receiver_address VARCHAR(1600) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    mobile_index     BINARY(32)    NOT NULL,
    invoice_type     VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    invoice_title    VARCHAR(1024) CHARACTER SET ascii COLLATE ascii_bin NULL,
    invoice_tax_no   VARCHAR(256)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    remark           VARCHAR(1600) CHARACTER SET ascii COLLATE ascii_bin NULL,
    pay_method       VARCHAR(32)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    terms_version    VARCHAR(32)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    terms_hash       BINARY(32)    NOT NULL,
    accepted_at      DATETIME(6)   NOT NULL,
    accepted_from    VARCHAR(256)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY order_particulars_order (order_no),
    KEY order_particulars_mobile (mobile_index)
) ENGINE = InnoDB;

-- What happened, for good.
-- @sharded append-only
CREATE TABLE order_history${t} (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    slot        SMALLINT     NOT NULL,
    order_no    BIGINT       NOT NULL,
    happened_at DATETIME(6)  NOT NULL,
    state       VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    actor       VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    cause       VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    detail      VARCHAR(200) CHARACTER SET utf8mb4 NULL,
    trace_id    CHAR(32)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    written_at  DATETIME(6)  NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    PRIMARY KEY (id),
    KEY order_history_order (order_no, id),
    KEY order_history_written (written_at)
) ENGINE = InnoDB;
