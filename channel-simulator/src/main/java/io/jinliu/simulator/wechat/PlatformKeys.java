package io.jinliu.simulator.wechat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The platform's keys. While one replaces another both live: an answer is signed by the one that the request asks for, a
 * notice by those that speak, in turn. A public key and a certificate may live side by side.
 */
public final class PlatformKeys {

    private final Map<String, PlatformKey> living = new LinkedHashMap<>();
    private List<String> speaking;
    private int turn;

    public PlatformKeys(PlatformKey first) {
        living.put(first.serial(), first);
        speaking = List.of(first.serial());
    }

    public synchronized void issue(PlatformKey next) {
        living.put(next.serial(), next);
    }

    /** @return false, and nothing is changed, if one of them does not live or nobody would speak */
    public synchronized boolean speak(List<String> serials) {
        if (serials.isEmpty() || !living.keySet().containsAll(serials)) {
            return false;
        }
        speaking = List.copyOf(serials);
        return true;
    }

    /** @return false, and nothing is changed, if it speaks or does not live */
    public synchronized boolean retire(String serial) {
        return !speaking.contains(serial) && living.remove(serial) != null;
    }

    public synchronized List<String> serials() {
        return List.copyOf(living.keySet());
    }

    public synchronized List<String> speaking() {
        return speaking;
    }

    synchronized Optional<PlatformKey> named(Optional<String> serial) {
        return serial.map(living::get);
    }

    /** Who signs an answer. */
    PlatformKey answering(Optional<String> asked) {
        return named(asked).orElseGet(this::telling);
    }

    /** Who signs the next notice. */
    synchronized PlatformKey telling() {
        turn = (turn + 1) % speaking.size();
        return Objects.requireNonNull(living.get(speaking.get(turn)));
    }
}
