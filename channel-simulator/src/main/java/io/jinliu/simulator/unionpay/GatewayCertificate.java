package io.jinliu.simulator.unionpay;

import io.jinliu.simulator.wire.SelfSigned;
import java.security.PrivateKey;

/** The gateway's certificate, which it sends along with every answer; a merchant trusts it as its own root. */
public final class GatewayCertificate {

    /** UnionPay's own SDK believes nobody whose third name within the common name is another. */
    private static final String COMMON_NAME = "SIMULATOR@unionpay@中国银联股份有限公司@00000001";

    private static final int SERIAL_BYTES = 8;

    private GatewayCertificate() {}

    /** X.509 version 3, as PEM with a line break at its end. */
    public static String pem(PrivateKey key) {
        return SelfSigned.pem(key, COMMON_NAME, SERIAL_BYTES);
    }
}
