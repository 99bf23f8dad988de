package io.jinliu.payment.webhook.web;

import io.jinliu.common.security.Caller;
import io.jinliu.payment.collect.OurNumber;
import io.jinliu.payment.webhook.UnknownDelivery;
import io.jinliu.payment.webhook.UnknownEndpoint;
import org.springframework.security.access.AccessDeniedException;

/** What a merchant's request names: himself by his token, the rest by our numbers. */
final class Merchants {

    private Merchants() {}

    /** @throws AccessDeniedException if the token names no merchant */
    static String of(Caller caller) {
        return caller.merchant().orElseThrow(() -> new AccessDeniedException("The token names no merchant"));
    }

    static long endpoint(String text) {
        return OurNumber.parse(text).orElseThrow(UnknownEndpoint::new);
    }

    static long delivery(String text) {
        return OurNumber.parse(text).orElseThrow(UnknownDelivery::new);
    }
}
