package io.jinliu.points.loyalty;

import io.jinliu.points.loyalty.Standings.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The best of a period. Equal points share a rank, and the next one counts everybody before it (1, 1, 3).
 *
 * @param mine where the asking buyer stands; nowhere without points
 */
public record Leaderboard(Period period, List<Place> places, Optional<Place> mine) {

    /** A buyer's place. */
    public record Place(long rank, String buyer, long points) {}

    static List<Place> ranked(List<Standing> top) {
        var places = new ArrayList<Place>();
        for (var standing : top) {
            var tied = !places.isEmpty() && places.getLast().points() == standing.points();
            var rank = tied ? places.getLast().rank() : places.size() + 1;
            places.add(new Place(rank, standing.buyer(), standing.points()));
        }
        return List.copyOf(places);
    }
}
