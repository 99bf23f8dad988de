package io.jinliu.points.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.money.Money;
import io.jinliu.points.loyalty.OrderFact.Completed;
import io.jinliu.points.loyalty.OrderFact.Refunded;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class EarningPointsTest {

    static final Instant NOON = Instant.parse("2026-01-03T09:00:00Z");
    static final Instant NEXT_MONTH = Instant.parse("2026-02-02T09:00:00Z");
    static final OrderNo ORDER = new OrderNo(42);

    final InMemoryPoints points = new InMemoryPoints();
    final TallyPoints tallyPoints = new TallyPoints(points, points, points, Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void awards_a_point_for_each_whole_yuan_on_confirmation() {
        complete(ORDER, Money.cny(136_99), NOON);

        assertThat(points.account("1001")).isEqualTo(new PointsAccount(136, 136, 0));
        assertThat(points.events).containsExactly(new PointsAwarded("1001", "42", 136, NOON));
    }

    @Test
    void claws_back_in_proportion_to_what_was_refunded() {
        complete(ORDER, Money.cny(136_00), NOON);
        refund("F-1", Money.cny(34_00), NEXT_MONTH);

        assertThat(points.account("1001")).isEqualTo(new PointsAccount(102, 136, 34));
        assertThat(points.events.getLast()).isEqualTo(new PointsClawedBack("1001", "42", 34, NOON));
    }

    @Test
    void takes_a_refund_from_the_period_that_was_awarded() {
        complete(ORDER, Money.cny(136_00), NOON);
        refund("F-1", Money.cny(136_00), NEXT_MONTH);

        assertThat(points.points("1001", new Period("2026-01"))).isZero();
        assertThat(points.points("1001", new Period("2026-01-03"))).isZero();
        assertThat(points.points("1001", new Period("2026-02"))).isZero();
    }

    @Test
    void counts_the_day_of_shanghai() {
        complete(ORDER, Money.cny(10_00), Instant.parse("2026-01-31T16:00:00Z"));

        assertThat(points.points("1001", new Period("2026-02-01"))).isEqualTo(10);
        assertThat(points.points("1001", new Period("2026-02"))).isEqualTo(10);
        assertThat(points.points("1001", new Period("2026-01"))).isZero();
        assertThat(points.points("1001", new Period("all"))).isEqualTo(10);
    }

    @Test
    void loses_no_yuan_to_refunds_of_fen() {
        complete(ORDER, Money.cny(100_00), NOON);
        refund("F-1", Money.cny(33), NOON);
        refund("F-2", Money.cny(33), NOON);
        refund("F-3", Money.cny(34), NOON);

        assertThat(points.account("1001").balance()).isEqualTo(99);
        assertThat(points.entries).hasSize(2);
    }

    @Test
    void awards_once_and_claws_back_once_however_often_it_is_told() {
        complete(ORDER, Money.cny(136_00), NOON);
        complete(ORDER, Money.cny(136_00), NOON);
        refund("F-1", Money.cny(34_00), NOON);
        refund("F-1", Money.cny(34_00), NOON);

        assertThat(points.entries).hasSize(2);
    }

    @Test
    void earns_nothing_for_what_was_refunded_before_confirmation() {
        refund("F-1", Money.cny(136_00), NOON);
        complete(ORDER, Money.cny(136_00), NOON);

        assertThat(points.entries).isEmpty();
    }

    @Test
    void earns_nothing_in_other_currencies() {
        complete(ORDER, Money.of(13_600, "JPY"), NOON);

        assertThat(points.entries).isEmpty();
    }

    @Test
    void shows_a_debt_when_points_were_gone_before_they_were_clawed_back() {
        assertThat(new PointsAccount(-34, 136, 170).debt()).isEqualTo(34);
        assertThat(new PointsAccount(34, 136, 102).debt()).isZero();
    }

    private void complete(OrderNo order, Money amount, Instant at) {
        tallyPoints.add(new Completed(order, "1001", amount, at));
    }

    private void refund(String refundNo, Money amount, Instant at) {
        tallyPoints.add(new Refunded(ORDER, "1001", refundNo, amount, at));
    }
}
