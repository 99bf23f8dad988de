package io.jinliu.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void an_aim_is_reached_at_its_edge_and_missed_beyond() {
        assertThat(Figure.of("goodput", 0.9).atLeast(0.9).verdict()).isEqualTo("≥ 0.90, reached");
        assertThat(Figure.of("goodput", 0.89).atLeast(0.9).verdict()).isEqualTo("≥ 0.90, MISSED");
        assertThat(Figure.of("refusal", 10).atMost(10).verdict()).isEqualTo("≤ 10, reached");
        assertThat(Figure.of("refusal", 10.1).atMost(10).verdict()).isEqualTo("≤ 10, MISSED");
    }

    @Test
    void what_has_no_aim_has_no_verdict() {
        assertThat(Figure.of("load", 7).verdict()).isEmpty();
    }

    @Test
    void what_could_not_be_found_out_reaches_nothing() {
        assertThat(Figure.of("goodput", Double.NaN).atLeast(0.9).isReached()).isFalse();
    }
}
