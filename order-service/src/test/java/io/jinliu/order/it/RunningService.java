package io.jinliu.order.it;

import io.jinliu.common.id.Slot;
import io.jinliu.common.sharding.Databases;
import io.jinliu.common.testing.ServiceProperties;
import io.jinliu.common.testing.TestIssuer;
import io.jinliu.order.OrderApplication;
import io.jinliu.order.it.Http.Reply;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service on a real database and broker: one for all integration tests. */
@SpringBootTest(classes = OrderApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
abstract class RunningService {

    @LocalServerPort
    int port;

    @Autowired
    Databases databases;

    @DynamicPropertySource
    static void engines(DynamicPropertyRegistry registry) {
        ServiceProperties.register(registry, "order");
    }

    Http anybody() {
        return new Http(port, null, null);
    }

    Http buyer(String id) {
        return new Http(port, TestIssuer.token("BUYER", id), null);
    }

    Http merchant(String merchantId) {
        return new Http(port, TestIssuer.merchantToken("staff-of-" + merchantId, merchantId), null);
    }

    Http role(String role) {
        return new Http(port, TestIssuer.token(role, role.toLowerCase(java.util.Locale.ROOT)), null);
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

    record Pieces(long onHand, long reserved, long sold) {}
}
