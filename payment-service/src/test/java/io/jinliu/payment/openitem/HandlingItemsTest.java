package io.jinliu.payment.openitem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.payment.Told;
import io.jinliu.payment.openitem.CallAttention.Call;
import io.jinliu.payment.openitem.OpenItem.How;
import io.jinliu.payment.openitem.OpenItem.Resolved;
import io.jinliu.payment.openitem.OpenItem.Taken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HandlingItemsTest {

    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    static final Slot SLOT = new Slot(5);
    static final long SUBJECT = 7L << 10 | 5;

    final InMemoryOpenItems items = new InMemoryOpenItems();
    final Told told = new Told();
    final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    final CallAttention attention = new CallAttention(items, slot -> 99L << 10 | slot.value(), clock);
    final HandleItem handle = new HandleItem(items, told, clock);

    @Test
    void what_is_open_has_a_clock_and_is_open_once() {
        contradiction("first");
        contradiction("second");
        assertThat(items.all()).singleElement().satisfies(item -> {
            assertThat(item.terms().detail()).isEqualTo("first");
            assertThat(item.terms().dueAt()).isEqualTo(NOON.plus(Duration.ofDays(2)));
        });
    }

    @Test
    void its_owner_explains_it_and_may_say_so_twice() {
        var number = contradiction("x");
        assertThatExceptionOfType(ItemNotYours.class)
                .isThrownBy(() -> handle.resolve(number, How.EXPLAINED, "asked the channel", "ann"));
        assertThat(handle.take(number, "ann")).isInstanceOfSatisfying(Taken.class, taken -> assertThat(taken.owner())
                .isEqualTo("ann"));
        assertThatExceptionOfType(ItemNotYours.class)
                .isThrownBy(() -> handle.resolve(number, How.EXPLAINED, "asked the channel", "bob"));

        var resolved = handle.resolve(number, How.EXPLAINED, "asked the channel", "ann");
        assertThat(handle.resolve(number, How.EXPLAINED, "asked the channel", "ann"))
                .isEqualTo(resolved);
        assertThatExceptionOfType(ItemIsResolved.class)
                .isThrownBy(() -> handle.resolve(number, How.EXPLAINED, "something else", "ann"));
        assertThatExceptionOfType(ItemIsResolved.class).isThrownBy(() -> handle.take(number, "bob"));
        assertThat(told.audited).containsExactly("open-item.taken", "open-item.resolved");
    }

    @Test
    void somebody_else_may_take_it_over() {
        var number = contradiction("x");
        handle.take(number, "ann");
        handle.take(number, "ann");
        assertThat(handle.take(number, "bob")).isInstanceOfSatisfying(Taken.class, taken -> assertThat(taken.owner())
                .isEqualTo("bob"));
        assertThat(told.audited).containsExactly("open-item.taken", "open-item.taken");
    }

    @Test
    void words_do_not_end_what_money_must_end() {
        attention.open(Call.about(SUBJECT, Kind.SUSPENSE, Optional.empty(), Money.cny(1), "closed"));
        var number = items.all().getFirst().terms().no();
        handle.take(number, "ann");
        assertThatExceptionOfType(ItemNeedsItsCommand.class)
                .isThrownBy(() -> handle.resolve(number, How.EXPLAINED, "never mind", "ann"))
                .withMessageContaining("/api/v1/refunds/suspense/" + SUBJECT);
    }

    @Test
    void what_has_ended_and_comes_again_is_open_again_under_its_number() {
        var number = contradiction("x");
        attention.finish(SLOT, Kind.CONTRADICTION, "T-1", "gone");
        assertThat(items.all()).singleElement().isInstanceOfSatisfying(Resolved.class, done -> assertThat(done.how())
                .isEqualTo(How.FINISHED));
        attention.finish(SLOT, Kind.CONTRADICTION, "T-1", "gone twice");
        assertThat(contradiction("y")).isEqualTo(number);
        assertThat(items.open()).containsExactly(Kind.CONTRADICTION);
    }

    @Test
    void the_list_is_narrowed_by_kind_owner_and_time() {
        var number = contradiction("x");
        handle.take(number, "ann");
        var read = new ReadItems(items, Clock.fixed(NOON.plus(Duration.ofHours(49)), ZoneOffset.UTC));
        assertThat(read.list(Optional.of(Kind.CONTRADICTION), Optional.of("ann"), true))
                .hasSize(1);
        assertThat(read.list(Optional.of(Kind.SUSPENSE), Optional.empty(), false))
                .isEmpty();
        assertThat(read.list(Optional.empty(), Optional.of("bob"), false)).isEmpty();
        attention.remind(SLOT, Kind.CONTRADICTION, "T-1", NOON.plus(Duration.ofDays(3)));
        assertThat(read.list(Optional.empty(), Optional.empty(), true)).isEmpty();
    }

    private long contradiction(String detail) {
        attention.open(Call.contradiction(SLOT, "T-1", detail));
        return items.all().getFirst().terms().no();
    }
}
