package io.jinliu.payment.merchant;

import java.util.List;
import java.util.Optional;

/** Where apps are kept. */
public interface Apps {

    Optional<App> find(long appNo);

    /** A merchant's, without those that are revoked, oldest first. */
    List<App> of(String merchant);

    void open(App app);

    /** False if it was revoked before. */
    boolean revoke(App app);
}
