package io.jinliu.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockStepTest {

    @ParameterizedTest
    @CsvSource({"+31m, PT31M", "+2h, PT2H", "+1d12h, PT36H", "+45s, PT45S", "+1h30m15s, PT1H30M15S"})
    void is_written_as_people_say_it(String text, Duration expected) {
        assertThat(ClockStep.parse(text).duration()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+", "+31", "31m", "+m", "-5m", "+5m2h"})
    void refuses_what_could_be_misread(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ClockStep.parse(text));
    }
}
