package io.jinliu.points.loyalty;

import io.jinliu.points.loyalty.Leaderboard.Place;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Shows a buyer the best of a period, and himself among them. */
@Service
public class ShowLeaderboard {

    private final Standings standings;
    private final PointsBook book;

    ShowLeaderboard(Standings standings, PointsBook book) {
        this.standings = standings;
        this.book = book;
    }

    public Leaderboard show(Period period, int limit, String buyer) {
        return new Leaderboard(period, Leaderboard.ranked(standings.top(period, limit)), mine(period, buyer));
    }

    private Optional<Place> mine(Period period, String buyer) {
        var points = book.points(buyer, period);
        return points > 0
                ? Optional.of(new Place(standings.above(period, points) + 1, buyer, points))
                : Optional.empty();
    }
}
