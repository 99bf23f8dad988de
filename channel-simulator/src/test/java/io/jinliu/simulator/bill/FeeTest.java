package io.jinliu.simulator.bill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeeTest {

    @ParameterizedTest
    @CsvSource({"1,0", "83,0", "84,1", "250,2", "2000,12", "10000000000,60000000"})
    void is_three_fifths_of_a_percent_with_half_a_fen_rounded_up(long amountFen, long feeFen) {
        assertThat(Fee.of(amountFen)).isEqualTo(feeFen);
    }

    @Property
    void comes_back_whole_whatever_the_parts(
            @ForAll @Size(min = 1, max = 8) List<@LongRange(min = 1, max = 1_000_000) Long> parts) {
        long amountFen = parts.stream().mapToLong(Long::longValue).sum();
        long refundedFen = 0;
        long before = 0;
        for (long part : parts) {
            refundedFen += part;
            long returned = Fee.returned(amountFen, refundedFen);
            assertThat(returned).isBetween(before, Fee.of(amountFen));
            before = returned;
        }
        assertThat(before).isEqualTo(Fee.of(amountFen));
    }
}
