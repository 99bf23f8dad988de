package io.jinliu.payment.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.route.Switch.AskedOn;
import io.jinliu.payment.route.Switch.Off;
import io.jinliu.payment.route.Switch.On;
import io.jinliu.payment.route.Switch.Turn;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SwitchTest {

    static final Subject SUBJECT = Subject.of(Method.WECHAT_H5);
    static final Turn ANN = new Turn("ann", "it charges twice", Instant.EPOCH);
    static final Turn BO = new Turn("bo", "it is mended", Instant.EPOCH);

    @Test
    void one_person_switches_off_at_once() {
        assertThat(new On(SUBJECT, BO).off(ANN)).isEqualTo(new Off(SUBJECT, ANN));
        assertThat(new AskedOn(SUBJECT, BO).off(ANN).isOn()).isFalse();
    }

    @Test
    void on_again_takes_two() {
        var asked = new Off(SUBJECT, ANN).on(ANN);

        assertThat(asked).isEqualTo(new AskedOn(SUBJECT, ANN));
        assertThat(asked.isOn()).isFalse();
        assertThatExceptionOfType(OtherHands.class).isThrownBy(() -> asked.on(ANN));
        assertThat(asked.on(BO)).isEqualTo(new On(SUBJECT, BO));
    }

    @Test
    void what_is_on_needs_nobody() {
        var on = new On(SUBJECT, BO);

        assertThat(on.on(ANN)).isSameAs(on);
    }

    @Test
    void a_method_called_like_a_channel_is_that_channels_only_one() {
        for (var method : Method.values()) {
            for (var channel : Channel.values()) {
                if (method.name().equals(channel.name())) {
                    assertThat(Method.values())
                            .filteredOn(other -> other.channel() == channel)
                            .containsExactly(method);
                }
            }
        }
        assertThat(Subject.named("WECHAT_PAY")).contains(Subject.of(Channel.WECHAT_PAY));
        assertThat(Subject.named("WECHAT")).isEmpty();
    }
}
