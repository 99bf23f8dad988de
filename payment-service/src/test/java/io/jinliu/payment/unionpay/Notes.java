package io.jinliu.payment.unionpay;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Messages as UnionPay writes them, before they are signed; a test changes what it is about. */
final class Notes {

    static final String MERCHANT = "777290058110048";

    private Notes() {}

    /** What is told of payment 77, paid with 20.00 on New Year's Day at 19:59:58 in Beijing. */
    static Map<String, String> paid() {
        var fields = head();
        fields.put("txnType", "01");
        fields.put("txnSubType", "01");
        fields.put("orderId", "77");
        fields.put("queryId", "622601011959580000018");
        return fields;
    }

    /** What is told of refund 78. */
    static Map<String, String> refunded() {
        var fields = head();
        fields.put("txnType", "04");
        fields.put("txnSubType", "00");
        fields.put("orderId", "78");
        fields.put("queryId", "622601011959580000028");
        fields.put("origQryId", "622601011959580000018");
        fields.put("txnAmt", "500");
        return fields;
    }

    /** We, as the tests' UnionPay knows us. */
    static UnionpaySettings settings(URI gateway) {
        return new UnionpaySettings(
                gateway,
                MERCHANT,
                "68759663125",
                GatewayKeys.MADE.merchant.keyFile(),
                GatewayKeys.MADE.gateway.certificateFile(),
                GatewayKeys.NAME,
                URI.create("https://pay.example.com/callbacks/unionpay/default"),
                URI.create("https://pay.example.com/?a=1&b='2'"),
                "default",
                Duration.ofSeconds(1),
                Duration.ofSeconds(5));
    }

    private static Map<String, String> head() {
        var fields = new TreeMap<String, String>();
        fields.put("version", "5.1.0");
        fields.put("encoding", "UTF-8");
        fields.put("signMethod", "01");
        fields.put("merId", MERCHANT);
        fields.put("txnTime", "20260101195900");
        fields.put("traceTime", "0101195958");
        fields.put("txnAmt", "2000");
        fields.put("currencyCode", "156");
        fields.put("respCode", "00");
        fields.put("respMsg", "成功[0000000] & a = b");
        return fields;
    }
}
