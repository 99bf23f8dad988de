package io.jinliu.points.loyalty.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jinliu.points.loyalty.Leaderboard;
import io.jinliu.points.loyalty.Leaderboard.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A board as a buyer may see it: nobody else's id is readable on it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LeaderboardView(
        String period, List<PlaceView> places, @Nullable PlaceView mine) {

    record PlaceView(long rank, String buyer, long points, boolean me) {

        static PlaceView of(Place place, String caller) {
            var me = place.buyer().equals(caller);
            return new PlaceView(place.rank(), me ? place.buyer() : masked(place.buyer()), place.points(), me);
        }

        /** Always the same width: a mask must not tell how long the id is. */
        private static String masked(String id) {
            return id.length() < 3 ? "***" : id.charAt(0) + "***" + id.charAt(id.length() - 1);
        }
    }

    static LeaderboardView of(Leaderboard board, String caller) {
        return new LeaderboardView(
                board.period().name(),
                board.places().stream()
                        .map(place -> PlaceView.of(place, caller))
                        .toList(),
                board.mine().map(place -> PlaceView.of(place, caller)).orElse(null));
    }
}
