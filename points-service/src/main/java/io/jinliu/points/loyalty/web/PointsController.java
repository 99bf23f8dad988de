package io.jinliu.points.loyalty.web;

import io.jinliu.common.security.Caller;
import io.jinliu.points.loyalty.Period;
import io.jinliu.points.loyalty.PointsBook;
import io.jinliu.points.loyalty.ShowLeaderboard;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A buyer's own points: whose they are comes from the token, never from the path. */
@RestController
@RequestMapping("/api/v1/points")
class PointsController {

    private final PointsBook book;
    private final ShowLeaderboard showLeaderboard;
    private final Clock clock;

    PointsController(PointsBook book, ShowLeaderboard showLeaderboard, Clock clock) {
        this.book = book;
        this.showLeaderboard = showLeaderboard;
        this.clock = clock;
    }

    @GetMapping("/me")
    @RolesAllowed("BUYER")
    AccountView mine(Caller caller) {
        return AccountView.of(book.account(caller.id()));
    }

    @GetMapping("/me/entries")
    @RolesAllowed("BUYER")
    EntriesView entries(
            Caller caller,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) @Min(1) long cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return EntriesView.of(book.entries(caller.id(), cursor, limit), limit);
    }

    @GetMapping("/leaderboard")
    @RolesAllowed("BUYER")
    LeaderboardView leaderboard(
            Caller caller,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(defaultValue = "10") @Min(1) @Max(100) int limit) {
        var asked = period == null ? Period.thisMonth(clock) : Period.parse(period);
        return LeaderboardView.of(showLeaderboard.show(asked, limit, caller.id()), caller.id());
    }
}
