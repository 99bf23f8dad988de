package io.jinliu.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class MedianTest {

    @Test
    void one_odd_figure_does_not_move_it() {
        assertThat(Median.of(DoubleStream.of(3, 100, 2))).isEqualTo(3);
        assertThat(Median.of(DoubleStream.of(1, 2, 4, 100))).isEqualTo(3);
    }

    @Test
    void nothing_has_no_middle() {
        assertThat(Median.of(DoubleStream.empty())).isNaN();
    }
}
