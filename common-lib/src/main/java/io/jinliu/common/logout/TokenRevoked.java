package io.jinliu.common.logout;

import java.time.Instant;

/**
 * A token was given up by its holder. It is named by the SHA-256 of its {@code jti}, in hexadecimal: whoever reads that
 * cannot make a token of it.
 *
 * @param expiresAt from when on it is refused anyway
 */
record TokenRevoked(String tokenHash, Instant expiresAt) {}
