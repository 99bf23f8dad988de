package io.jinliu.gateway.identity;

import java.util.Arrays;

/** The roles the services know. */
public enum Role {
    BUYER,
    MERCHANT,
    OPERATOR,
    FINANCE,
    AUDITOR,
    SERVICE;

    static String[] names() {
        return Arrays.stream(values()).map(Role::name).toArray(String[]::new);
    }
}
