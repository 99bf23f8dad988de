package io.jinliu.order.particulars;

import java.time.Instant;

/**
 * That the buyer has accepted the terms.
 *
 * @param hash SHA-256 of the words accepted, in hex
 * @param from the address the acceptance came from
 */
public record Acceptance(String version, String hash, Instant at, String from) {

    public Acceptance masked() {
        return new Acceptance(version, hash, at, Masks.all());
    }
}
