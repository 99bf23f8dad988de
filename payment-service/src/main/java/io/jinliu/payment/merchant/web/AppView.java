package io.jinliu.payment.merchant.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jinliu.payment.merchant.App;
import io.jinliu.payment.merchant.AppKey.Hmac;
import io.jinliu.payment.merchant.AppKey.Rsa;
import io.jinliu.payment.merchant.Network;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An app as its merchant sees it.
 *
 * @param secret only where it was made just now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AppView(
        String appId,
        String name,
        String algorithm,
        @Nullable String publicKey,
        @Nullable String secret,
        List<String> allowedAddresses,
        Instant createdAt) {

    static AppView of(App app) {
        return view(app, null);
    }

    static AppView withSecret(App app) {
        return view(app, app.key() instanceof Hmac hmac ? hmac.secret() : null);
    }

    private static AppView view(App app, @Nullable String secret) {
        return new AppView(
                Long.toString(app.no()),
                app.name(),
                app.key().algorithm(),
                app.key() instanceof Rsa rsa ? rsa.publicKey() : null,
                secret,
                app.allowed().stream().map(Network::toString).toList(),
                app.createdAt());
    }
}
