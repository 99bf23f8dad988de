package io.jinliu.simulator.alipay;

import io.jinliu.simulator.wire.ChinaTime;
import java.time.DateTimeException;
import java.util.List;

/** Lets in whom the application's signature lets in. */
final class AlipayGate {

    private static final List<String> REQUIRED =
            List.of("method", "app_id", "charset", "sign_type", "sign", "timestamp", "version");

    private final AlipayKeys keys;
    private final AlipaySeal seal;

    AlipayGate(AlipayKeys keys, AlipaySeal seal) {
        this.keys = keys;
        this.seal = seal;
    }

    void admit(OpenApiCall call) {
        for (var name : REQUIRED) {
            if (call.parameter(name).isEmpty()) {
                var word = name.equals("sign") ? "signature" : name.replace('_', '-');
                throw AlipayRefusal.missing("isv.missing-" + word, "缺少" + name + "参数");
            }
        }
        require(call.parameter("app_id").equals(keys.appId()), "isv.invalid-app-id", "无效的AppID参数");
        require(call.parameter("sign_type").equals("RSA2"), "isv.invalid-signature-type", "无效签名类型");
        require(call.parameter("charset").equalsIgnoreCase(call.charset().name()), "isv.invalid-charset", "字符集错误");
        require(call.parameter("version").equals("1.0"), "isv.invalid-version", "无效的接口版本");
        require(seal.signedByApp(call), "isv.invalid-signature", "无效签名");
        require(tellsTime(call.parameter("timestamp")), "isv.invalid-timestamp", "非法的时间戳参数");
    }

    private static void require(boolean holds, String subCode, String message) {
        if (!holds) {
            throw AlipayRefusal.invalid(subCode, message);
        }
    }

    private static boolean tellsTime(String timestamp) {
        try {
            ChinaTime.parsePlain(timestamp);
            return true;
        } catch (DateTimeException malformed) {
            return false;
        }
    }
}
