package io.jinliu.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairsTest {

    @Test
    void the_ratio_is_the_median_of_the_pairs_and_not_the_ratio_of_the_medians() {
        var pairs = of(pair(100, 50), pair(110, 99), pair(120, 84));

        assertThat(pairs.median()).isCloseTo(0.7, within(1e-9));
        assertThat(pairs.least()).isCloseTo(0.5, within(1e-9));
        assertThat(pairs.most()).isCloseTo(0.9, within(1e-9));
    }

    @Test
    void an_even_number_of_pairs_has_its_median_between_the_two_in_the_middle() {
        assertThat(of(pair(100, 40), pair(100, 50), pair(100, 70), pair(100, 90))
                        .median())
                .isCloseTo(0.6, within(1e-9));
    }

    @Test
    void two_ceilings_in_a_row_more_than_a_quarter_apart_void_the_run() {
        assertThat(of(pair(100, 50), pair(125, 60)).isVoid()).isFalse();
        assertThat(of(pair(100, 50), pair(126, 60)).isVoid()).isTrue();
        assertThat(of(pair(126, 50), pair(100, 60)).isVoid()).isTrue();
    }

    @Test
    void ceilings_may_drift_if_they_do_it_slowly() {
        var drifting = IntStream.rangeClosed(1, 7).mapToObj(i -> pair(100 + 20 * i, 90));

        assertThat(new Pairs(drifting.toList()).isVoid()).isFalse();
    }

    @Test
    void a_run_in_which_more_than_one_of_a_hundred_was_refused_is_void() {
        var good = new Tally(1000, 10, 10, 100);
        var bad = new Tally(1000, 11, 10, 100);

        assertThat(of(new Pair(good, good)).isVoid()).isFalse();
        assertThat(of(new Pair(good, bad)).isVoid()).isTrue();
    }

    private static Pairs of(Pair... pairs) {
        return new Pairs(Arrays.asList(pairs));
    }

    private static Pair pair(long ceiling, long system) {
        return new Pair(new Tally(ceiling, 0, 1, 1), new Tally(system, 0, 1, 1));
    }
}
