package io.jinliu.bench.ground;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MachineTest {

    @Test
    void processor_time_is_read_behind_a_name_with_blanks_and_parentheses() {
        var stat = "4711 (a (b) c) S 1 4711 4711 0 -1 4194560 100 0 0 0 150 50 7 8 20 0 33 0 123 456";

        assertThat(Machine.cpuMillis(stat)).isEqualTo(2000);
    }
}
