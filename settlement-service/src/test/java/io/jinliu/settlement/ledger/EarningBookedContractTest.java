package io.jinliu.settlement.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.money.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EarningBookedContractTest {

    final JsonMapper json = JsonMapper.builder().build();

    @Test
    void leaves_in_the_form_that_others_read() throws IOException {
        var event = new EarningBooked(
                "381204955136000123", "M1", Money.cny(129_20), Money.cny(6_80), Instant.parse("2026-01-03T09:00:01Z"));

        assertThat(json.readTree(json.writeValueAsString(event)))
                .isEqualTo(json.readTree(Files.readString(Path.of("../docs/events/earning-booked.v1.json"))));
    }
}
