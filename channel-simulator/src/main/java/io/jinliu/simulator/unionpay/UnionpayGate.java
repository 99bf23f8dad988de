package io.jinliu.simulator.unionpay;

import java.util.List;

/** Lets in whom the merchant's signature lets in. */
final class UnionpayGate {

    private static final List<String> REQUIRED = List.of(
            "version",
            "encoding",
            "signMethod",
            "certId",
            "signature",
            "txnType",
            "txnSubType",
            "bizType",
            "accessType",
            "merId",
            "txnTime");

    private final UnionpayKeys keys;
    private final UnionpaySeal seal;

    UnionpayGate(UnionpayKeys keys, UnionpaySeal seal) {
        this.keys = keys;
        this.seal = seal;
    }

    void admit(AcpMessage message) {
        REQUIRED.forEach(message::required);
        if (!seal.signedByMerchant(message)) {
            throw UnionpayRefusal.forged();
        }
        require(message.says("version", "5.1.0"), "version");
        require(message.field("encoding").equalsIgnoreCase("UTF-8"), "encoding");
        require(message.says("signMethod", "01"), "signMethod");
        require(message.says("accessType", "0"), "accessType");
        if (!message.says("merId", keys.merchantId())) {
            throw UnionpayRefusal.notOurMerchant();
        }
    }

    private static void require(boolean holds, String field) {
        if (!holds) {
            throw UnionpayRefusal.malformed(field);
        }
    }
}
