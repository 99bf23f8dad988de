package io.jinliu.points.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.points.loyalty.Leaderboard.Place;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeaderboardTest {

    static final Period ALL = new Period("all");
    static final LocalDate DAY = LocalDate.of(2026, 1, 3);

    final InMemoryPoints points = new InMemoryPoints();
    final ShowLeaderboard showLeaderboard = new ShowLeaderboard(points, points);

    @Test
    void puts_the_most_points_first_and_lets_equals_share_a_rank() {
        give("anna", 10);
        give("bert", 30);
        give("carl", 30);
        give("dora", 20);

        assertThat(showLeaderboard.show(ALL, 10, "anna").places())
                .containsExactly(
                        new Place(1, "bert", 30),
                        new Place(1, "carl", 30),
                        new Place(3, "dora", 20),
                        new Place(4, "anna", 10));
    }

    @Test
    void tells_a_buyer_his_rank_even_below_the_last_place_shown() {
        give("anna", 10);
        give("bert", 30);
        give("carl", 20);

        var board = showLeaderboard.show(ALL, 1, "anna");

        assertThat(board.places()).containsExactly(new Place(1, "bert", 30));
        assertThat(board.mine()).contains(new Place(3, "anna", 10));
    }

    @Test
    void has_no_place_for_who_has_nothing_left() {
        give("anna", 10);
        give("anna", -10);

        assertThat(showLeaderboard.show(ALL, 10, "anna").places()).isEmpty();
        assertThat(showLeaderboard.show(ALL, 10, "anna").mine()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "2026-01", "2026-01-15"})
    void knows_days_months_and_all(String name) {
        assertThat(Period.parse(name)).isEqualTo(new Period(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ALL", "2026", "2026-13", "2026-02-30", "2026-W01", "' OR 1"})
    void knows_no_other_period(String name) {
        assertThatExceptionOfType(UnknownPeriod.class).isThrownBy(() -> Period.parse(name));
    }

    @Test
    void begins_the_month_when_shanghai_does() {
        var clock = Clock.fixed(Instant.parse("2026-01-31T16:00:00Z"), ZoneOffset.UTC);

        assertThat(Period.thisMonth(clock)).isEqualTo(new Period("2026-02"));
    }

    private void give(String buyer, long given) {
        points.enter(new PointsEntry(new OrderNo(1), buyer, 1, given, DAY, Instant.EPOCH), List.of(ALL));
    }
}
