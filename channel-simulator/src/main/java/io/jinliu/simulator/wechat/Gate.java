package io.jinliu.simulator.wechat;

import io.jinliu.simulator.wire.Request;
import io.jinliu.simulator.wire.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Lets in whom the merchant's signature lets in. */
final class Gate {

    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final WechatKeys keys;
    private final Times times;

    Gate(WechatKeys keys, Times times) {
        this.keys = keys;
        this.times = times;
    }

    void admit(Request request) {
        var authorization = Authorization.of(request)
                .orElseThrow(() -> WechatError.SIGN_ERROR.because("Http头缺少认证信息 Authorization"));
        if (!authorization.merchantId().equals(keys.merchantId())) {
            throw WechatError.SIGN_ERROR.because("商户号与认证信息不匹配");
        }
        var key = keys.merchant()
                .named(authorization.serial())
                .orElseThrow(() -> WechatError.SIGN_ERROR.because("商户证书序列号有误"));
        if (authorization.signedAt().filter(this::fresh).isEmpty()) {
            throw WechatError.SIGN_ERROR.because("Http头Authorization中的timestamp与发起请求的时间不得超过5分钟");
        }
        if (!authorization.signs(request, key)) {
            throw WechatError.SIGN_ERROR.because("签名错误，请检查后再试");
        }
    }

    /**
     * The time on the caller's clock. The official SDK signs and checks by the machine's clock and cannot be told
     * otherwise, our own callers may use business time: each is answered on the clock it spoke by.
     */
    Instant callersNow(Request request) {
        return Authorization.of(request)
                        .flatMap(Authorization::signedAt)
                        .filter(signed -> near(signed, times.business()))
                        .isPresent()
                ? times.business().instant()
                : times.machine().instant();
    }

    private boolean fresh(Instant signed) {
        return near(signed, times.business()) || near(signed, times.machine());
    }

    private static boolean near(Instant signed, InstantSource clock) {
        return Duration.between(signed, clock.instant()).abs().compareTo(WINDOW) <= 0;
    }
}
