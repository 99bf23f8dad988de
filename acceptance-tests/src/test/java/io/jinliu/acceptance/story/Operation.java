package io.jinliu.acceptance.story;

import io.jinliu.acceptance.story.Shop.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One call of the outward API: who may make it, and a body that it understands. Numbers stand in braces, in the path and
 * in the body. {@link EveryOperationIT} compares the list with what the services say of themselves.
 *
 * @param body null for a call without one
 */
public record Operation(
        String method,
        String path,
        Set<String> roles,
        @Nullable Object body) {

    static final List<String> ROLES = List.of("BUYER", "MERCHANT", "OPERATOR", "FINANCE", "AUDITOR");

    private static final Set<String> ANYBODY = Set.copyOf(ROLES);
    private static final Set<String> BUYER = Set.of("BUYER");
    private static final Set<String> MERCHANT = Set.of("MERCHANT");
    private static final Set<String> OPERATOR = Set.of("OPERATOR");
    private static final Set<String> FINANCE = Set.of("FINANCE");
    private static final Set<String> TREASURERS = Set.of("OPERATOR", "FINANCE");
    private static final Set<String> SHARERS = Set.of("MERCHANT", "FINANCE");
    private static final Set<String> SETTLERS = Set.of("MERCHANT", "OPERATOR", "FINANCE");
    private static final Set<String> CONCERNED = Set.of("BUYER", "MERCHANT", "OPERATOR", "FINANCE");
    private static final Set<String> OFFICES = Set.of("MERCHANT", "OPERATOR");
    private static final Set<String> SELLERS = Set.of("MERCHANT", "OPERATOR", "FINANCE");
    private static final Set<String> BOOKKEEPERS = Set.of("OPERATOR", "FINANCE", "AUDITOR");

    private static final Map<String, Object> YUAN = Map.of("minor", 100, "currency", "CNY");
    static final Map<String, Object> BATCH = Map.of("count", 2, "face", YUAN, "expiresAt", "2036-01-01T00:00:00+08:00");
    private static final Map<String, Object> WORD = Map.of("amount", YUAN, "bankReference", "E1");
    private static final Map<String, Object> ACCOUNT =
            Map.of("holder", "x", "account", "6222000011112222", "bank", "x");
    private static final String NO_CARD = "0000000000000000001";
    static final Map<String, Object> PAYOUT = Map.of(
            "channel",
            "ALIPAY",
            "payeeType",
            "USER_ID",
            "payee",
            "2088000000000001",
            "amount",
            YUAN,
            "scene",
            "PURCHASE",
            "remark",
            "x");
    private static final Map<String, Object> FREEZE = Map.of("buyerId", "nobody", "amount", YUAN, "reason", "x");

    private static final Map<String, Object> SPLIT = Map.of(
            "paymentNo",
            "{paymentNo}",
            "receivers",
            List.of(Map.of("type", "PERSONAL_OPENID", "account", "o-nobody", "basisPoints", 100, "description", "x")));

    public static final Map<String, Object> GOODS =
            Map.of("name", "铅笔", "unitPrice", Map.of("minor", 100, "currency", "CNY"), "stock", 5);

    /** Nobody is told anything there: money from suspense goes back in other tests. */
    static final Map<String, Object> WEBHOOK =
            Map.of("url", "https://[2606:4700::6810:84e5]/hook", "events", List.of("suspense.refunded"));

    static final Map<String, Object> APP = Map.of("name", "till", "algorithm", "HMAC", "allowedAddresses", List.of());

    public static Map<String, Object> basket(int pens) {
        return Map.of(
                "items",
                List.of(Map.of("skuId", "SKU-PEN", "quantity", pens)),
                "receiver",
                Map.of("name", "张三", "mobile", "15000000000", "address", "江苏省南京市浦口区浦口大道12号"),
                "termsVersion",
                "2026-01");
    }

    public static List<Operation> all() {
        return List.of(
                new Operation("GET", "/api/v1/skus", ANYBODY, null),
                new Operation("GET", "/api/v1/skus/SKU-PEN", ANYBODY, null),
                new Operation("POST", "/api/v1/skus", MERCHANT, GOODS),
                new Operation("POST", "/api/v1/orders", BUYER, basket(1)),
                new Operation("GET", "/api/v1/orders", Set.of("BUYER", "MERCHANT"), null),
                new Operation("GET", "/api/v1/orders/{orderNo}", CONCERNED, null),
                new Operation("POST", "/api/v1/orders/{orderNo}/cancel", BUYER, null),
                new Operation("POST", "/api/v1/orders/{orderNo}/confirm-receipt", BUYER, null),
                new Operation(
                        "POST",
                        "/api/v1/orders/{orderNo}/shipments",
                        MERCHANT,
                        Map.of("carrier", "SF", "trackingNo", "SF1")),
                new Operation("POST", "/api/v1/orders/{orderNo}/token", BUYER, null),
                new Operation("GET", "/api/v1/order-tokens/{token}", CONCERNED, null),
                new Operation(
                        "POST", "/api/v1/payments", BUYER, Map.of("orderNo", "{orderNo}", "method", "WECHAT_NATIVE")),
                new Operation("GET", "/api/v1/payment-methods", CONCERNED, null),
                new Operation("GET", "/api/v1/payment-switches", TREASURERS, null),
                new Operation(
                        "POST", "/api/v1/payment-switches/{subject}", OPERATOR, Map.of("on", true, "reason", "x")),
                new Operation("GET", "/api/v1/payments/{paymentNo}", CONCERNED, null),
                new Operation("POST", "/api/v1/payments/{paymentNo}/close", BUYER, null),
                new Operation(
                        "POST",
                        "/api/v1/refunds",
                        Set.of("MERCHANT", "OPERATOR"),
                        Map.of("orderNo", "{orderNo}", "reason", "x")),
                new Operation("GET", "/api/v1/refunds?orderNo={orderNo}", CONCERNED, null),
                new Operation("GET", "/api/v1/refunds/{refundNo}", CONCERNED, null),
                new Operation("POST", "/api/v1/refunds/{refundNo}/approve", SELLERS, null),
                new Operation("POST", "/api/v1/refunds/{refundNo}/reject", SELLERS, Map.of("reason", "x")),
                new Operation(
                        "POST",
                        "/api/v1/refunds/{refundNo}/to-account",
                        TREASURERS,
                        Map.of("type", "MERCHANT_BANK_CARD")),
                new Operation("POST", "/api/v1/refunds/suspense/{receiptNo}", TREASURERS, null),
                new Operation("GET", "/api/v1/complaints", SELLERS, null),
                new Operation("GET", "/api/v1/complaints/{complaintNo}", SELLERS, null),
                new Operation("POST", "/api/v1/complaints/{complaintNo}/response", OFFICES, Map.of("text", "x")),
                new Operation("POST", "/api/v1/complaints/{complaintNo}/complete", OFFICES, null),
                new Operation(
                        "POST",
                        "/api/v1/complaints/{complaintNo}/refund",
                        OFFICES,
                        Map.of("orderNo", "{orderNo}", "reason", "x")),
                new Operation("GET", "/api/v1/open-items", TREASURERS, null),
                new Operation("POST", "/api/v1/open-items/{itemNo}/take", TREASURERS, null),
                new Operation(
                        "POST",
                        "/api/v1/open-items/{itemNo}/resolve",
                        TREASURERS,
                        Map.of("how", "EXPLAINED", "note", "x")),
                new Operation("POST", "/api/v1/splits", SHARERS, SPLIT),
                new Operation("POST", "/api/v1/splits/{splitNo}/unfreeze", SHARERS, null),
                new Operation("GET", "/api/v1/splits?paymentNo={paymentNo}", SETTLERS, null),
                new Operation("GET", "/api/v1/splits/{splitNo}", SETTLERS, null),
                new Operation("GET", "/api/v1/wallet", BUYER, null),
                new Operation("GET", "/api/v1/wallet/entries", BUYER, null),
                new Operation("POST", "/api/v1/wallet/top-ups", BUYER, Map.of("amount", YUAN)),
                new Operation("GET", "/api/v1/wallet/top-ups/{topUpNo}", BUYER, null),
                new Operation("POST", "/api/v1/wallet/freezes", TREASURERS, FREEZE),
                new Operation("POST", "/api/v1/wallet/unfreezes", TREASURERS, FREEZE),
                new Operation("GET", "/api/v1/messages", BUYER, null),
                new Operation("POST", "/api/v1/card-batches", Set.of("MERCHANT", "OPERATOR"), BATCH),
                new Operation("GET", "/api/v1/card-batches/{batchNo}", Set.of("MERCHANT", "OPERATOR", "FINANCE"), null),
                new Operation("POST", "/api/v1/card-batches/{batchNo}/print", Set.of("MERCHANT", "OPERATOR"), null),
                new Operation("POST", "/api/v1/card-batches/{batchNo}/activate", TREASURERS, null),
                new Operation("POST", "/api/v1/cards/balance", BUYER, Map.of("cardNo", NO_CARD)),
                new Operation("POST", "/api/v1/cards/freezes", TREASURERS, Map.of("cardNo", NO_CARD, "reason", "x")),
                new Operation("POST", "/api/v1/cards/unfreezes", TREASURERS, Map.of("cardNo", NO_CARD, "reason", "x")),
                new Operation(
                        "POST",
                        "/api/v1/splits/preview",
                        SETTLERS,
                        Map.of("amount", YUAN, "receivers", List.of(Map.of("id", "r1", "basisPoints", 3000)))),
                new Operation("POST", "/api/v1/payments/{paymentNo}/voucher", BUYER, null),
                new Operation("GET", "/api/v1/payments/{paymentNo}/voucher", Set.of("BUYER", "FINANCE"), null),
                new Operation("GET", "/api/v1/payments/{paymentNo}/voucher/file", FINANCE, null),
                new Operation("POST", "/api/v1/payments/{paymentNo}/voucher/confirm", FINANCE, WORD),
                new Operation("POST", "/api/v1/payments/{paymentNo}/voucher/reject", FINANCE, Map.of("reason", "x")),
                new Operation("POST", "/api/v1/bank-statements", FINANCE, null),
                new Operation("GET", "/api/v1/bank-statements", FINANCE, null),
                new Operation("GET", "/api/v1/bank-statements/{statementNo}", FINANCE, null),
                new Operation("GET", "/api/v1/unmatched-transfers", FINANCE, null),
                new Operation(
                        "POST", "/api/v1/unmatched-transfers/{transferNo}/match", FINANCE, Map.of("paymentNo", "1")),
                new Operation("POST", "/api/v1/unmatched-transfers/{transferNo}/confirm", FINANCE, null),
                new Operation("POST", "/api/v1/unmatched-transfers/{transferNo}/return", FINANCE, null),
                new Operation("GET", "/api/v1/bank-payouts", FINANCE, null),
                new Operation("POST", "/api/v1/bank-payouts/{refundNo}/account", FINANCE, ACCOUNT),
                new Operation("POST", "/api/v1/bank-orders", FINANCE, null),
                new Operation("GET", "/api/v1/bank-orders/{bankOrderNo}", FINANCE, null),
                new Operation("POST", "/api/v1/bank-orders/{bankOrderNo}/release", FINANCE, null),
                new Operation("POST", "/api/v1/payouts", FINANCE, Map.of("payout", PAYOUT)),
                new Operation("GET", "/api/v1/payouts/{payoutNo}", FINANCE, null),
                new Operation("POST", "/api/v1/payouts/{payoutNo}/cancel", FINANCE, null),
                new Operation("POST", "/api/v1/payout-batches", FINANCE, Map.of("rows", List.of(PAYOUT))),
                new Operation("GET", "/api/v1/payout-batches/{batchNo}", FINANCE, null),
                new Operation("GET", "/api/v1/payout-batches/{batchNo}/payouts", FINANCE, null),
                new Operation("GET", "/api/v1/payout-batches/{batchNo}/payouts.csv", FINANCE, null),
                new Operation("POST", "/api/v1/payout-batches/{batchNo}/approve", FINANCE, null),
                new Operation("POST", "/api/v1/payout-batches/{batchNo}/cancel", FINANCE, null),
                new Operation("GET", "/api/v1/route-books", TREASURERS, null),
                new Operation("POST", "/api/v1/route-books", OPERATOR, Map.of("rules", List.of(), "reason", "none")),
                new Operation("POST", "/api/v1/route-books/{version}/activate", OPERATOR, null),
                new Operation(
                        "POST",
                        "/api/v1/route-books/try",
                        TREASURERS,
                        Map.of(
                                "amount", Map.of("minor", 100, "currency", "CNY"),
                                "methods", List.of("WECHAT_NATIVE"))),
                new Operation("GET", "/api/v1/channel-bills?day=2026-11-10", FINANCE, null),
                new Operation(
                        "POST", "/api/v1/channel-bills", FINANCE, Map.of("kind", "ALIPAY_TRADE", "day", "2026-11-10")),
                new Operation("GET", "/api/v1/channel-bills/{billNo}", FINANCE, null),
                new Operation("GET", "/api/v1/channel-bills/{billNo}/file", FINANCE, null),
                new Operation("GET", "/api/v1/ledger/trial-balance", BOOKKEEPERS, null),
                new Operation("GET", "/api/v1/ledger/accounts/2001/entries?owner=M1", BOOKKEEPERS, null),
                new Operation(
                        "GET",
                        "/api/v1/ledger/explain/{orderNo}",
                        Set.of("OPERATOR", "FINANCE", "AUDITOR", "MERCHANT"),
                        null),
                new Operation("GET", "/api/v1/ledger/me", MERCHANT, null),
                new Operation("POST", "/api/v1/webhooks", MERCHANT, WEBHOOK),
                new Operation("GET", "/api/v1/webhooks", MERCHANT, null),
                new Operation("GET", "/api/v1/webhooks/{webhookId}", MERCHANT, null),
                new Operation("PATCH", "/api/v1/webhooks/{webhookId}", MERCHANT, Map.of("enabled", false)),
                new Operation("DELETE", "/api/v1/webhooks/{webhookId}", MERCHANT, null),
                new Operation("POST", "/api/v1/webhooks/{webhookId}/rotate-secret", MERCHANT, null),
                new Operation(
                        "POST",
                        "/api/v1/webhooks/{webhookId}/replay",
                        MERCHANT,
                        Map.of("from", "2026-01-01T00:00:00Z", "to", "2026-01-02T00:00:00Z")),
                new Operation("GET", "/api/v1/webhook-deliveries", MERCHANT, null),
                new Operation("GET", "/api/v1/webhook-deliveries/{deliveryId}", MERCHANT, null),
                new Operation("POST", "/api/v1/webhook-deliveries/{deliveryId}/resend", MERCHANT, null),
                new Operation("POST", "/api/v1/apps", MERCHANT, APP),
                new Operation("GET", "/api/v1/apps", MERCHANT, null),
                new Operation("GET", "/api/v1/apps/{appId}", MERCHANT, null),
                new Operation("DELETE", "/api/v1/apps/{appId}", MERCHANT, null),
                new Operation("POST", "/api/v1/logout", ANYBODY, null),
                new Operation("GET", "/api/v1/points/me", BUYER, null),
                new Operation("GET", "/api/v1/points/me/entries", BUYER, null),
                new Operation("GET", "/api/v1/points/leaderboard?period=all", BUYER, null));
    }

    /** Somebody who has the role and nothing to do with anybody's order. */
    static Person stranger(String role) {
        return new Person(role, "stranger-" + role, role.equals("MERCHANT") ? "M2" : "");
    }

    /** Needs no token at all. */
    boolean open() {
        return roles.containsAll(ROLES) && method.equals("GET");
    }

    Stream<String> refusedRoles() {
        return ROLES.stream().filter(role -> !roles.contains(role));
    }

    /** Names something of somebody, in its path or its body; a question for a list is answered by an empty one. */
    boolean concernsSomebody() {
        return path.replaceFirst("\\?.*", "").contains("{")
                || String.valueOf(body).contains("{orderNo}");
    }

    /** The same call about these things. */
    public Operation about(Map<String, String> numbers) {
        var there = path;
        Object said = body;
        for (var number : numbers.entrySet()) {
            var place = "{%s}".formatted(number.getKey());
            there = there.replace(place, number.getValue());
            said = said instanceof Map<?, ?> map && place.equals(map.get(number.getKey()))
                    ? with(map, number.getKey(), number.getValue())
                    : said;
        }
        return new Operation(method, there, roles, said);
    }

    /** The path as the services' own description has it: values and questions left out. */
    String described() {
        return method + " "
                + path.replaceFirst("\\?.*", "").replace("/SKU-PEN", "/{skuId}").replace("/2001/", "/{code}/");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    private static Map<String, Object> with(Map<?, ?> map, String key, String value) {
        var copy = new LinkedHashMap<String, Object>();
        map.forEach((name, old) -> copy.put(String.valueOf(name), old));
        copy.put(key, value);
        return copy;
    }
}
