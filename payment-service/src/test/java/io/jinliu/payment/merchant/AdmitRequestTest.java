package io.jinliu.payment.merchant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jinliu.common.sharding.Database;
import io.jinliu.payment.merchant.RequestRefused.Reason;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AdmitRequestTest {

    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    static final KeyPair PAIR = pair();
    static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);
    static final long RSA = 1 << 10;
    static final long HMAC = 2 << 10;

    final Set<String> used = new HashSet<>();
    final List<App> apps = new ArrayList<>(List.of(
            app(
                    RSA,
                    new AppKey.Rsa(
                            Base64.getEncoder().encodeToString(PAIR.getPublic().getEncoded()))),
            app(HMAC, new AppKey.Hmac("appsec_" + Base64.getEncoder().encodeToString(KEY)))));
    final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    final AdmitRequest admit = new AdmitRequest(new Listed(), new UseNonce(new Remembered(), clock), clock);

    @Test
    void what_an_app_has_signed_is_its_merchants() {
        assertThat(admit.admit(signed(RSA)).merchant()).isEqualTo("M1");
        assertThat(admit.admit(signed(HMAC)).no()).isEqualTo(HMAC);
    }

    @Test
    void the_text_that_is_signed_is_the_documented_one() {
        assertThat(request(HMAC).base())
                .isEqualTo("POST\n/api/v1/refunds?a=%2F\n1767268800\nnonce-nonce-nonce\n"
                        + "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a\n");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoilt")
    void what_is_not_as_it_was_signed_is_refused(String what, UnaryOperator<SignedRequest> spoil, Reason reason) {
        for (var app : List.of(RSA, HMAC)) {
            var refused = catchThrowableOfType(RequestRefused.class, () -> admit.admit(spoil.apply(signed(app))));

            assertThat(refused.reason()).isEqualTo(reason);
        }
        assertThat(used).isEmpty();
    }

    static Stream<Arguments> spoilt() {
        return Stream.of(
                spoilt("another byte in the body", it -> with(it, it.target(), "{ }", it.timestamp()), Reason.WRONG),
                spoilt("another path", it -> with(it, "/api/v1/refunds?a=/", "{}", it.timestamp()), Reason.WRONG),
                spoilt("another second", it -> with(it, it.target(), "{}", "1767268801"), Reason.WRONG),
                spoilt("another method", it -> method(it, "PUT"), Reason.WRONG),
                spoilt("another nonce", it -> nonce(it, "nonce-nonce-nonce2"), Reason.WRONG),
                spoilt("no signature at all", it -> signature(it, new byte[0]), Reason.WRONG),
                spoilt("a signature of zeros", it -> signature(it, new byte[256]), Reason.WRONG),
                spoilt("another app", it -> by(it, it.appNo() == RSA ? HMAC : RSA), Reason.WRONG),
                spoilt("nobody's app", it -> by(it, 9 << 10), Reason.UNKNOWN_APP),
                spoilt("an address that is not allowed", it -> from(it, "203.0.114.1"), Reason.ADDRESS),
                spoilt("an IPv6 address that is not allowed", it -> from(it, "2001:db8:2::1"), Reason.ADDRESS),
                spoilt("six minutes ago", it -> sign(with(it, it.target(), "{}", "1767268440")), Reason.STALE),
                spoilt("in six minutes", it -> sign(with(it, it.target(), "{}", "1767269160")), Reason.STALE),
                spoilt("no time", it -> sign(with(it, it.target(), "{}", "99999999999999999999")), Reason.STALE));
    }

    @Test
    void a_signature_counts_for_five_minutes_either_way() {
        for (var second : List.of("1767268500", "1767269100")) {
            var request = sign(nonce(with(request(HMAC), "/x", "{}", second), "nonce-at-" + second));
            assertThat(admit.admit(request).no()).isEqualTo(HMAC);
        }
    }

    @Test
    void a_nonce_counts_once_for_its_app() {
        admit.admit(signed(HMAC));

        assertThat(catchThrowableOfType(RequestRefused.class, () -> admit.admit(signed(HMAC)))
                        .reason())
                .isEqualTo(Reason.NONCE);
        assertThat(admit.admit(signed(RSA)).no()).isEqualTo(RSA);
    }

    @Test
    void a_revoked_app_signs_nothing() {
        apps.replaceAll(App::revoke);

        assertThat(catchThrowableOfType(RequestRefused.class, () -> admit.admit(signed(RSA)))
                        .reason())
                .isEqualTo(Reason.UNKNOWN_APP);
    }

    @Test
    void comes_from_an_allowed_range_of_either_kind_or_from_anywhere() {
        assertThat(admit.admit(from(signed(RSA), "2001:db8:1::7")).no()).isEqualTo(RSA);

        apps.replaceAll(it -> new App(it.no(), it.merchant(), it.name(), it.key(), List.of(), false, it.createdAt()));

        assertThat(admit.admit(from(signed(HMAC), "8.8.8.8")).no()).isEqualTo(HMAC);
    }

    static SignedRequest signed(long app) {
        return sign(request(app));
    }

    static SignedRequest request(long app) {
        return new SignedRequest(
                app,
                "1767268800",
                "nonce-nonce-nonce",
                new byte[0],
                "POST",
                "/api/v1/refunds?a=%2F",
                "{}".getBytes(UTF_8),
                InetAddress.ofLiteral("203.0.113.9"));
    }

    static SignedRequest sign(SignedRequest it) {
        try {
            if (it.appNo() == RSA) {
                var signature = Signature.getInstance("SHA256withRSA");
                signature.initSign(PAIR.getPrivate());
                signature.update(it.base().getBytes(UTF_8));
                return signature(it, signature.sign());
            }
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
            return signature(it, mac.doFinal(it.base().getBytes(UTF_8)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Arguments spoilt(String what, UnaryOperator<SignedRequest> spoil, Reason reason) {
        return Arguments.of(what, spoil, reason);
    }

    private static SignedRequest with(SignedRequest it, String target, String body, String timestamp) {
        return new SignedRequest(
                it.appNo(),
                timestamp,
                it.nonce(),
                it.signature(),
                it.method(),
                target,
                body.getBytes(UTF_8),
                it.from());
    }

    private static SignedRequest method(SignedRequest it, String method) {
        return new SignedRequest(
                it.appNo(), it.timestamp(), it.nonce(), it.signature(), method, it.target(), it.body(), it.from());
    }

    private static SignedRequest nonce(SignedRequest it, String nonce) {
        return new SignedRequest(
                it.appNo(), it.timestamp(), nonce, it.signature(), it.method(), it.target(), it.body(), it.from());
    }

    private static SignedRequest signature(SignedRequest it, byte[] signature) {
        return new SignedRequest(
                it.appNo(), it.timestamp(), it.nonce(), signature, it.method(), it.target(), it.body(), it.from());
    }

    private static SignedRequest by(SignedRequest it, long app) {
        return new SignedRequest(
                app, it.timestamp(), it.nonce(), it.signature(), it.method(), it.target(), it.body(), it.from());
    }

    private static SignedRequest from(SignedRequest it, String address) {
        return new SignedRequest(
                it.appNo(),
                it.timestamp(),
                it.nonce(),
                it.signature(),
                it.method(),
                it.target(),
                it.body(),
                InetAddress.ofLiteral(address));
    }

    private static App app(long no, AppKey key) {
        var allowed = List.of(Network.of("203.0.113.0/24"), Network.of("2001:db8:1::/48"));
        return new App(no, "M1", "till", key, allowed, false, NOON);
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private final class Listed implements Apps {

        @Override
        public Optional<App> find(long appNo) {
            return apps.stream().filter(app -> app.no() == appNo).findFirst();
        }

        @Override
        public List<App> of(String merchant) {
            return apps;
        }

        @Override
        public void open(App app) {
            apps.add(app);
        }

        @Override
        public boolean revoke(App app) {
            return apps.removeIf(known -> known.no() == app.no());
        }
    }

    private final class Remembered implements Nonces {

        @Override
        public boolean use(long appNo, String nonce, Instant at) {
            return used.add(appNo + " " + nonce);
        }

        @Override
        public void forget(Database database, Instant before) {
            used.clear();
        }
    }
}
