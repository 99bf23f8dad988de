package io.jinliu.deployment.contract;

import java.util.Set;

/**
 * What the code itself asks for outside profiles {@code local} and {@code test}, beyond what its settings' types say. Each
 * name stands for a refusal to start: keep it in step with that.
 */
public final class OutsideLocal {

    /** Nullable for the playground's sake: FieldCipher and the gateway's RemoteKeys refuse to start without. */
    static final Set<String> NEEDED = Set.of("jinliu.crypto.key-file", "jinliu.security.jwks-uri");

    /** Moves business time: TimeConfiguration refuses to start with it. */
    static final Set<String> REFUSED = Set.of("jinliu.clock.file");

    /** Must be https and elsewhere: RealWorld in payment-service, RemoteKeys in the gateway; by our own wish for all tokens. */
    private static final Set<String> PUBLIC = Set.of(
            "JINLIU_SECURITY_ISSUER",
            "JINLIU_SECURITY_JWKS_URI",
            "JINLIU_SECURITY_TOKEN_URI",
            "JINLIU_WECHAT_BASE_URL",
            "JINLIU_WECHAT_NOTIFY_URL",
            "JINLIU_ALIPAY_GATEWAY",
            "JINLIU_ALIPAY_NOTIFY_URL",
            "JINLIU_UNIONPAY_GATEWAY",
            "JINLIU_UNIONPAY_NOTIFY_URL");

    private OutsideLocal() {}

    public static boolean mustBePublic(String variable) {
        return PUBLIC.contains(variable);
    }
}
