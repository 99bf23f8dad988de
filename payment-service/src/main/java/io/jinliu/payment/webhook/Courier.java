package io.jinliu.payment.webhook;

import java.util.Map;

/** Posts to addresses that strangers chose. Never called inside a transaction. */
public interface Courier {

    /** Whatever goes wrong is an answer too; at most 5 s of the machine's time. */
    Attempt.Heard post(String url, Map<String, String> headers, String body);
}
