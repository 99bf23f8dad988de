package io.jinliu.payment.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.id.Slot;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.security.WireRecord.Direction;
import org.junit.jupiter.api.Test;

class WireRecordTest {

    @Test
    void lies_beside_our_number() {
        assertThat(about("4885491196138").slot()).isEqualTo(Slot.ofNumber(4885491196138L));
    }

    @Test
    void finds_a_place_for_whatever_a_stranger_calls_a_number() {
        for (var strange : new String[] {"", "-", "0", "-5", "1e9", "9".repeat(64), "９９９"}) {
            assertThat(about(strange).slot())
                    .isEqualTo(Slot.ofOwner(about(strange).subject()));
        }
    }

    @Test
    void breaks_no_column_and_no_log_line() {
        assertThat(about("a\nb订单").subject()).isEqualTo("a?b??");
        assertThat(about("x".repeat(500)).subject()).hasSize(64);
    }

    private static WireRecord about(String subject) {
        return new WireRecord(Channel.ALIPAY, Direction.CALLBACK, "callback", subject, "");
    }
}
