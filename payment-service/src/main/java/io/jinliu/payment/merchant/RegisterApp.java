package io.jinliu.payment.merchant;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Ids;
import io.jinliu.common.id.Slot;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a merchant a further app. */
@Service
public class RegisterApp {

    static final int MOST = 20;
    private static final int SECRET_BYTES = 32;

    private final Apps apps;
    private final Ids ids;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RegisterApp(Apps apps, Ids ids, Audit audit, Clock clock) {
        this.apps = apps;
        this.ids = ids;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The app with its key; a secret is never shown again.
     *
     * @param publicKey of an RSA app; an HMAC app, which has none, gets a secret of ours
     * @throws AppRejection if nothing can be checked with the key, or the merchant has too many
     */
    @Transactional
    public App register(String merchant, String name, Optional<String> publicKey, List<Network> allowed) {
        if (apps.of(merchant).size() >= MOST) {
            throw new TooManyApps(MOST);
        }
        AppKey key = publicKey.<AppKey>map(AppKey.Rsa::parse).orElseGet(this::secret);
        var number = ids.next(Slot.ofOwner(merchant));
        var app = new App(number, merchant, name, key, allowed, false, clock.instant());
        apps.open(app);
        audit.record(
                Slot.ofNumber(number),
                "app.registered",
                Long.toString(number),
                "%s from %s".formatted(key.algorithm(), allowed));
        return app;
    }

    private AppKey.Hmac secret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return new AppKey.Hmac(AppKey.Hmac.PREFIX + Base64.getEncoder().encodeToString(bytes));
    }
}
