package io.jinliu.common.security;

import java.util.Optional;
import java.util.Set;

/**
 * Who is asking, as the token says.
 *
 * @param id the issuer's {@code sub}, opaque
 * @param merchant whom a caller with role MERCHANT acts for
 */
public record Caller(String id, Set<Role> roles, Optional<String> merchant) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the caller acts for that merchant. */
    public boolean actsFor(String merchantId) {
        return is(Role.MERCHANT) && merchant.filter(merchantId::equals).isPresent();
    }
}
