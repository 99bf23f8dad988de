package io.jinliu.common.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import io.jinliu.common.id.Slot;
import io.jinliu.common.inbox.Inbox;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class InboxIT extends RunningParcels {

    private static final Slot SLOT = new Slot(33);

    @Autowired
    Inbox inbox;

    final String eventId = UUID.randomUUID().toString();
    final AtomicInteger effects = new AtomicInteger();

    @Test
    void an_event_has_its_effect_once_and_is_remembered() {
        assertThat(hear()).isTrue();
        assertThat(hear()).isFalse();

        assertThat(effects).hasValue(1);
    }

    @Test
    void an_event_that_comes_many_times_at_once_has_its_effect_once() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var heard = IntStream.range(0, 20)
                    .mapToObj(_ -> threads.submit(this::hear))
                    .toList();
            for (var one : heard) {
                one.get();
            }
        }
        assertThat(effects).hasValue(1);
    }

    @Test
    void an_effect_that_failed_may_be_tried_again() {
        assertThatException()
                .isThrownBy(() -> inbox.once(SLOT, "test", eventId, () -> {
                    throw new IllegalStateException("a bad day");
                }));

        assertThat(hear()).isTrue();
        assertThat(effects).hasValue(1);
    }

    private boolean hear() {
        return inbox.once(SLOT, "test", eventId, effects::incrementAndGet);
    }
}
