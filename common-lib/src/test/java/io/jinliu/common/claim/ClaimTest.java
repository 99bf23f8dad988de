package io.jinliu.common.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ClaimTest {

    static final byte[] BODY = "channel,payee".getBytes(StandardCharsets.UTF_8);

    final Claim claim = Claim.of("cashier", "/api/v1/parcels", "key-1", BODY);

    @Test
    void the_same_key_with_another_query_is_the_same_claim_of_another_request() {
        var ours = claim.about("account=M1");
        var theirs = claim.about("account=M2");

        assertThat(ours.key()).isEqualTo(theirs.key()).isEqualTo(claim.key());
        assertThat(ours.body()).isNotEqualTo(theirs.body()).isNotEqualTo(claim.body());
    }

    @Test
    void the_same_query_and_body_are_the_same_request() {
        var again = Claim.of("cashier", "/api/v1/parcels", "key-1", BODY.clone());

        assertThat(again.about("account=M1").body())
                .isEqualTo(claim.about("account=M1").body());
    }

    @Test
    void another_body_under_the_same_query_is_another_request() {
        var other = Claim.of("cashier", "/api/v1/parcels", "key-1", new byte[] {1});

        assertThat(other.about("account=M1").body())
                .isNotEqualTo(claim.about("account=M1").body());
    }
}
