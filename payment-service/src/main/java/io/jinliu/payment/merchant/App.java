package io.jinliu.payment.merchant;

import java.time.Instant;
import java.util.List;

/**
 * A merchant's server that signs its requests.
 *
 * @param allowed where its requests may come from; none means anywhere
 * @param revoked for good: it signs nothing any more
 */
public record App(
        long no, String merchant, String name, AppKey key, List<Network> allowed, boolean revoked, Instant createdAt) {

    public App {
        allowed = List.copyOf(allowed);
    }

    App revoke() {
        return new App(no, merchant, name, key, allowed, true, createdAt);
    }
}
