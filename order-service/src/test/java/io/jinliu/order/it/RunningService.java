package io.jinliu.order.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jinliu.common.id.Slot;
import io.jinliu.common.sharding.Databases;
import io.jinliu.common.testing.Http;
import io.jinliu.common.testing.Http.Reply;
import io.jinliu.common.testing.ServiceProperties;
import io.jinliu.common.testing.WholeService;
import io.jinliu.order.lifecycle.Draft;
import io.jinliu.order.lifecycle.Draft.Item;
import io.jinliu.order.lifecycle.OrderNo;
import io.jinliu.order.particulars.Invoice;
import io.jinliu.order.particulars.Receiver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The whole service, once for all integration tests. */
abstract class RunningService extends WholeService {

    /** Generous: a delivery that comes early is repeated after 1, 5, 10, 30 s. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    Databases databases;

    @DynamicPropertySource
    static void engines(DynamicPropertyRegistry registry) {
        ServiceProperties.register(registry, "order");
    }

    Http buyer(String id) {
        return role("BUYER", id);
    }

    Http role(String role) {
        return role(role, role.toLowerCase(Locale.ROOT));
    }

    /** A SKU of its own for each test, so that no test sees another's stock. */
    String sku(String merchantId, long fen, long pieces) {
        var skuId = "SKU-" + UUID.randomUUID();
        var reply = merchant(merchantId).postOnce("/api/v1/skus", """
                {"skuId": "%s", "name": "龙井茶", "nameEn": "Longjing tea",
                 "unitPrice": {"minor": %d, "currency": "CNY"}, "stock": %d}
                """.formatted(skuId, fen, pieces));
        if (reply.status() != 201) {
            throw new IllegalStateException(reply.body());
        }
        return skuId;
    }

    Reply order(String buyerId, String skuId, int quantity) {
        return buyer(buyerId).postOnce("/api/v1/orders", orderOf(skuId, quantity));
    }

    static String orderOf(String skuId, int quantity) {
        return """
                {"items": [{"skuId": "%s", "quantity": %d}],
                 "receiver": {"name": "张三", "mobile": "15000000000", "address": "江苏省南京市浦口区浦口大道12号"},
                 "invoice": {"type": "PERSONAL", "title": "张三"},
                 "termsVersion": "2026-01", "remark": "请放门口", "payMethod": "WECHAT_NATIVE"}
                """.formatted(skuId, quantity);
    }

    /** The work behind such a request, under a number that is claimed already. */
    static Draft draft(String buyerId, long number, String skuId) {
        return new Draft(
                new OrderNo(number),
                buyerId,
                List.of(new Item(skuId, 1)),
                new Receiver("张三", "15000000000", "江苏省南京市浦口区浦口大道12号"),
                Invoice.NONE,
                "2026-01",
                "127.0.0.1",
                null,
                null,
                Locale.ENGLISH);
    }

    Pieces pieces(String skuId) {
        var slot = Slot.ofOwner(skuId);
        return databases
                .of(slot)
                .jdbc()
                .sql("SELECT on_hand, reserved, sold FROM %s WHERE sku_id = :sku"
                        .formatted(databases.table("sku_stock", slot)))
                .param("sku", skuId)
                .query(Pieces.class)
                .single();
    }

    /** What payment-service would say, on the real broker. */
    void tell(String event, String body) {
        publish("payment-events", event, body);
    }

    void pay(String orderNo, long fen) {
        tell("PaymentCollected", """
                {"paymentNo": "7%1$s", "dueKind": "ORDER", "dueNo": "%1$s", "buyerId": "x", "merchantId": "x",
                 "amount": {"minor": %2$d, "currency": "CNY"}, "receipts": [], "at": "2026-01-01T12:05:00Z"}
                """.formatted(orderNo, fen));
    }

    void withdraw(String orderNo) {
        tell("DueWithdrawn", """
                {"dueKind": "ORDER", "dueNo": "%s", "at": "2026-01-01T12:10:01Z"}
                """.formatted(orderNo));
    }

    void refund(String orderNo, String refundNo, long fen) {
        tell("RefundSucceeded", """
                {"refundNo": "%s", "receiptNo": "1", "channel": "WECHAT_PAY", "dueKind": "ORDER", "dueNo": "%s",
                 "buyerId": "x", "merchantId": "x", "amount": {"minor": %3$d, "currency": "CNY"},
                 "lines": [{"line": 1, "amount": {"minor": %3$d, "currency": "CNY"}}], "at": "2026-01-04T10:00:00Z"}
                """.formatted(refundNo, orderNo, fen));
    }

    JsonNode seenBy(Http someone, String orderNo) {
        return someone.get("/api/v1/orders/" + orderNo).json();
    }

    void awaitStatus(Http someone, String orderNo, String status) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        seenBy(someone, orderNo).path("status").asString(""))
                .isEqualTo(status));
    }

    void awaitPieces(String skuId, Pieces expected) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(pieces(skuId)).isEqualTo(expected));
    }

    /** Business time goes on; it never goes back, other tests live in it too. */
    static void letPass(Duration time) {
        var clock = ServiceProperties.clock();
        try {
            var offset = Files.exists(clock) ? Duration.parse(Files.readString(clock)) : Duration.ZERO;
            Files.writeString(clock, offset.plus(time).toString());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** How often an event of that order has been written to the outbox. */
    long told(String orderNo, String event) {
        return databases
                .of(Slot.ofNumber(Long.parseLong(orderNo)))
                .jdbc()
                .sql("SELECT COUNT(*) FROM outbox WHERE event_key = :key AND tag = :tag")
                .param("key", orderNo)
                .param("tag", event)
                .query(Long.class)
                .single();
    }

    /** What the audit says was done or refused with an order. */
    List<String> audited(String orderNo) {
        return databases
                .of(Slot.ofNumber(Long.parseLong(orderNo)))
                .jdbc()
                .sql("SELECT action FROM audit WHERE subject = :order")
                .param("order", orderNo)
                .query(String.class)
                .list();
    }

    record Pieces(long onHand, long reserved, long sold) {}
}
