package io.jinliu.simulator.wechat;

import java.security.PublicKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** The merchant's API certificates: he signs with any that lives; what only he may read is for the newest. */
public final class MerchantKeys {

    private final LinkedHashMap<String, PublicKey> living = new LinkedHashMap<>();

    public MerchantKeys(String serial, PublicKey key) {
        living.put(serial, key);
    }

    public synchronized void issue(String serial, PublicKey key) {
        living.put(serial, key);
    }

    /** @return false, and nothing is changed, if it is the last or does not live */
    public synchronized boolean retire(String serial) {
        return living.size() > 1 && living.remove(serial) != null;
    }

    public synchronized List<String> serials() {
        return List.copyOf(living.keySet());
    }

    synchronized Optional<PublicKey> named(String serial) {
        return Optional.ofNullable(living.get(serial));
    }

    synchronized PublicKey newest() {
        return living.sequencedValues().getLast();
    }
}
