package io.jinliu.payment.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.payment.AtOnce;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.collect.OfferedMethods;
import io.jinliu.payment.security.RunningPayments;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Switches' rows, where several turn one at once, on a real database. */
@Tag("storage")
class SwitchForRealIT extends RunningPayments {

    final TurnSwitch turnSwitch;
    final OfferedMethods offered;

    SwitchForRealIT(TurnSwitch turnSwitch, OfferedMethods offered) {
        this.turnSwitch = turnSwitch;
        this.offered = offered;
    }

    @AfterEach
    void everything_is_on_again() {
        turnSwitch.turn("UNIONPAY", false, "over", "zoe");
        turnSwitch.turn("UNIONPAY", true, "over", "zoe");
        turnSwitch.turn("UNIONPAY", true, "over", "yan");
    }

    @Test
    void a_channel_is_off_for_all_its_methods_within_two_seconds_and_on_again_by_two() {
        turnSwitch.turn("UNIONPAY", false, "it charges twice", "ann");
        awaitOffered(false);
        assertThat(offered.isOn(Method.ALIPAY_PAGE)).isTrue();

        assertThat(turnSwitch.turn("UNIONPAY", true, "mended", "ann").isOn()).isFalse();
        assertThatExceptionOfType(OtherHands.class)
                .isThrownBy(() -> turnSwitch.turn("UNIONPAY", true, "mended", "ann"));
        assertThat(turnSwitch.turn("UNIONPAY", true, "mended", "bo").isOn()).isTrue();
        awaitOffered(true);
    }

    @Test
    void many_at_once_turn_it_off_once() throws Exception {
        var turned = AtOnce.all(IntStream.range(0, 8)
                .<Callable<Switch>>mapToObj(i -> () -> turnSwitch.turn("UNIONPAY", false, "all at once", "person-" + i))
                .toList());

        assertThat(turned)
                .extracting(Switch::turn)
                .containsOnly(turned.getFirst().turn());
        assertThat(turnSwitch.all()).contains(turned.getFirst());
    }

    private void awaitOffered(boolean wanted) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() ->
                        offered.isOn(Method.UNIONPAY_WEB) == wanted && offered.isOn(Method.UNIONPAY_APP) == wanted);
    }
}
