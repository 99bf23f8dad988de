package io.jinliu.payment.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    final WebhookSignature signature =
            new WebhookSignature("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}");

    @Test
    void is_the_one_of_the_standards_own_example() {
        assertThat(signature.header(List.of(SECRET))).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void is_given_under_both_secrets_while_one_replaces_the_other() {
        var both = signature.header(List.of(new NewSecrets().next(), SECRET));

        assertThat(both.split(" ", -1)).hasSize(2).allMatch(one -> one.startsWith("v1,"));
        assertThat(both).endsWith(" " + signature.header(List.of(SECRET)));
    }

    @Test
    void tells_the_digest_of_the_very_bytes() {
        assertThat(new WebhookSignature("1", 0, "").bodyDigest())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void a_new_secret_has_256_bits_and_is_nobody_elses() {
        var secrets = new NewSecrets();

        assertThat(secrets.next()).matches("whsec_[A-Za-z0-9+/]{43}=").isNotEqualTo(secrets.next());
    }
}
