package io.jinliu.common.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlotTest {

    @Test
    void is_the_first_ten_bits_of_sha_256() {
        assertThat(Slot.ofOwner("1001")).isEqualTo(new Slot(0b11111110_01)); // sha256("1001") = fe67 …
    }

    @Test
    void spreads_every_slot_over_databases_and_tables_evenly() {
        var places = IntStream.range(0, Slot.COUNT)
                .mapToObj(Slot::new)
                .map(slot -> slot.database(2) + "/" + slot.table(2, 2))
                .toList();
        assertThat(places).filteredOn("0/0"::equals).hasSize(256);
        assertThat(places).filteredOn("1/1"::equals).hasSize(256);
    }
}
