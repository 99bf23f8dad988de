package io.jinliu.payment.wechat;

import org.jspecify.annotations.Nullable;

/** What a notification shows before it is decrypted; only the fields we read. */
record Envelope(@Nullable String eventType, @Nullable Resource resource) {

    record Resource(
            @Nullable String algorithm,
            @Nullable String ciphertext,
            @Nullable String nonce,
            @Nullable String associatedData) {}
}
