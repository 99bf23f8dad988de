package io.jinliu.common.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LeasedIdsTest {

    static final Slot SLOT = new Slot(517);
    static final long NOON = Instant.parse("2026-01-01T12:00:00Z").toEpochMilli();

    final AtomicLong now = new AtomicLong(NOON);
    final OneDesk desk = new OneDesk();
    final Set<Long> issued = new HashSet<>();

    @Test
    void never_repeats_within_one_millisecond() {
        var ids = new LeasedIds(desk, () -> Instant.ofEpochMilli(now.get()));
        issue(ids, 10_000);
        assertThat(issued)
                .hasSize(10_000)
                .allMatch(id -> id > 0 && Slot.ofNumber(id).equals(SLOT));
    }

    @Test
    void never_repeats_when_the_clock_steps_back() {
        var ids = new LeasedIds(desk, () -> Instant.ofEpochMilli(now.get()));
        issue(ids, 100);
        now.addAndGet(-2_000);
        issue(ids, 100);
        assertThat(issued).hasSize(200);
    }

    @Test
    void a_paused_process_never_repeats_what_the_next_holder_issued() {
        var paused = new LeasedIds(desk, () -> Instant.ofEpochMilli(now.get()));
        issue(paused, 100);
        now.addAndGet(60_000);
        desk.takeAway();
        var next = new LeasedIds(desk, () -> Instant.ofEpochMilli(now.get()));
        issue(next, 100);
        issue(paused, 100);
        assertThat(issued).hasSize(300);
    }

    @Test
    void keeps_moment_and_worker_when_the_slot_changes() {
        var number = new LeasedIds(desk, () -> Instant.ofEpochMilli(now.get())).next(SLOT);
        assertThat(Ids.in(new Slot(3), number)).isNotEqualTo(number);
        assertThat(Slot.ofNumber(Ids.in(new Slot(3), number))).isEqualTo(new Slot(3));
        assertThat(Ids.in(SLOT, Ids.in(new Slot(3), number))).isEqualTo(number);
    }

    private void issue(LeasedIds ids, int count) {
        for (int i = 0; i < count; i++) {
            issued.add(ids.next(SLOT));
        }
    }

    /** One worker number for everybody, the hardest case: only the reserved times keep them apart. */
    final class OneDesk implements WorkerLeases {

        private String holder = "";
        private long reservedUntil;
        private int people;

        void takeAway() {
            holder = "";
        }

        @Override
        public Lease renew(Lease held, long millis) {
            var from = held.from();
            if (!held.holder().equals(holder) || holder.isEmpty()) {
                holder = "holder-" + ++people;
                from = Math.max(reservedUntil, Math.max(millis, now.get()));
            }
            reservedUntil = Math.max(millis, Math.max(from, now.get())) + 30_000;
            return new Lease(7, holder, from, reservedUntil);
        }
    }
}
