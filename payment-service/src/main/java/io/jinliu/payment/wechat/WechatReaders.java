package io.jinliu.payment.wechat;

import io.jinliu.payment.channel.PaymentNews;
import io.jinliu.payment.channel.PayoutNews;
import io.jinliu.payment.channel.RefundNews;
import io.jinliu.payment.security.CallbackRefused;
import io.jinliu.payment.security.CallbackRefused.Reason;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who reads the notifications to which of our credentials.
 *
 * @param own reads those about what we open
 */
record WechatReaders(WechatNotices own, Map<String, WechatNotices> named) {

    static WechatReaders of(
            WechatSettings settings, Clock clock, PaymentNews payments, RefundNews refunds, PayoutNews payouts) {
        var own = new WechatNotices(settings.own(), clock, payments, refunds, payouts);
        var named = new HashMap<String, WechatNotices>();
        named.put(settings.credential(), own);
        settings.credentials()
                .forEach(
                        (word, credential) -> named.put(word, new WechatNotices(credential, clock, payments, refunds, payouts)));
        return new WechatReaders(own, Map.copyOf(named));
    }

    /** @throws CallbackRefused if no keys are called that */
    WechatNotices named(String credential) {
        return Optional.ofNullable(named.get(credential))
                .orElseThrow(() -> new CallbackRefused(Reason.UNKNOWN_CREDENTIAL, "No keys are called that"));
    }
}
