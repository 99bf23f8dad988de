package io.jinliu.payment.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.payment.channel.ChannelAnswer.Closed;
import org.junit.jupiter.api.Test;

/** What is true of every channel that closes what it is asked to close. */
public abstract class ClosingChannelRules extends ChannelRules {

    protected ClosingChannelRules(Shop shop) {
        super(shop);
    }

    @Test
    void closes_for_good_and_as_often_as_it_is_asked() {
        scanned();

        assertThat(channel.close(number)).isInstanceOf(Closed.class);
        assertThat(channel.close(number)).isInstanceOf(Closed.class);
        assertThat(channel.query(number)).isInstanceOf(Closed.class);
        assertThat(channel.charge(order)).isInstanceOf(Closed.class);
    }
}
