package io.jinliu.common.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.jinliu.common.id.Ids;
import io.jinliu.common.id.Slot;
import io.jinliu.common.it.ParcelApplication.SendParcel;
import io.jinliu.common.sharding.Databases;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("storage")
class SweepIT extends RunningParcels {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Slot SLOT = new Slot(11);

    final ListAppender<ILoggingEvent> log = new ListAppender<>();
    final Logger logger = (Logger) LoggerFactory.getLogger("io.jinliu.common.job");

    @Autowired
    Ids ids;

    @Autowired
    SendParcel sendParcel;

    @Autowired
    Databases databases;

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
        LostParcels.NEVER_FOUND.clear();
    }

    @Test
    void one_that_fails_keeps_nobody_else_waiting_and_is_found_again() {
        var hopeless = ids.next(SLOT);
        LostParcels.NEVER_FOUND.add(hopeless);
        var others = LongStream.range(0, 20).map(_ -> ids.next(SLOT)).boxed().toList();

        lose(hopeless);
        others.forEach(this::lose);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(others)
                .allSatisfy(number -> assertThat(traces(number, "FOUND")).hasSize(1)));
        assertThat(traces(hopeless, "FOUND")).isEmpty();

        LostParcels.NEVER_FOUND.clear();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(traces(hopeless, "FOUND")).hasSize(1));
    }

    @Test
    void each_item_has_a_trace_of_its_own_and_a_failure_is_logged_under_it() {
        var hopeless = ids.next(SLOT);
        LostParcels.NEVER_FOUND.add(hopeless);
        var others = List.of(ids.next(SLOT), ids.next(SLOT), ids.next(SLOT));

        lose(hopeless);
        others.forEach(this::lose);
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(others.stream().flatMap(number -> traces(number, "FOUND").stream()))
                    .hasSize(3)
                    .doesNotHaveDuplicates();
            assertThat(tracesOfFailures(hopeless))
                    .hasSizeGreaterThan(1)
                    .doesNotHaveDuplicates()
                    .allSatisfy(trace -> assertThat(trace).matches("[0-9a-f]{32}"));
        });
    }

    private void lose(long number) {
        sendParcel.send(number, 1);
        sendParcel.move(number, "LOST");
    }

    /** The trace ids under which the outbox tells of that parcel and state. */
    private List<String> traces(long number, String state) {
        return databases
                .of(SLOT)
                .jdbc()
                .sql("SELECT SUBSTRING(traceparent, 4, 32) FROM outbox WHERE event_key = :key AND payload LIKE :state")
                .param("key", Long.toString(number))
                .param("state", "%" + state + "%")
                .query(String.class)
                .list();
    }

    private List<String> tracesOfFailures(long number) {
        return List.copyOf(log.list).stream()
                .filter(line -> line.getFormattedMessage().contains("look-for-lost-parcels of " + number))
                .map(line -> line.getMDCPropertyMap().getOrDefault("traceId", "none"))
                .toList();
    }
}
