package io.jinliu.points.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EventsOutContractTest {

    final JsonMapper json = JsonMapper.builder().build();

    @Test
    void an_award_leaves_in_the_form_that_others_read() throws IOException {
        pinned(
                new PointsAwarded("1001", "381204955136000123", 136, Instant.parse("2026-01-03T09:00:01Z")),
                "points-awarded");
    }

    @Test
    void a_claw_back_leaves_in_the_form_that_others_read() throws IOException {
        pinned(
                new PointsClawedBack("1001", "381204955136000123", 34, Instant.parse("2026-01-04T10:00:01Z")),
                "points-clawed-back");
    }

    private void pinned(Record event, String sample) throws IOException {
        assertThat(json.readTree(json.writeValueAsString(event)))
                .isEqualTo(json.readTree(Files.readString(Path.of("../docs/events/%s.v1.json".formatted(sample)))));
    }
}
