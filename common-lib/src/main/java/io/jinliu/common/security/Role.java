package io.jinliu.common.security;

/** What a caller may be. {@code SERVICE} is another service of ours, for {@code /internal} only. */
public enum Role {
    BUYER,
    MERCHANT,
    OPERATOR,
    FINANCE,
    AUDITOR,
    SERVICE
}
