package io.jinliu.payment.route.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jinliu.payment.route.RouteBook;
import io.jinliu.payment.route.RouteRule;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version as operators see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RouteBookView(
        int version,
        String status,
        List<Rule> rules,
        String reason,
        String draftedBy,
        OffsetDateTime draftedAt,
        @Nullable String activatedBy,
        @Nullable OffsetDateTime activatedAt) {

    static RouteBookView of(RouteBook book) {
        return switch (book) {
            case RouteBook.Drafted _ -> of(book, null, null);
            case RouteBook.Active active -> of(book, active.checker(), utc(active.at()));
            case RouteBook.Replaced old -> of(book, old.checker(), utc(old.at()));
        };
    }

    private static RouteBookView of(RouteBook book, @Nullable String by, @Nullable OffsetDateTime at) {
        var terms = book.terms();
        return new RouteBookView(
                terms.version(),
                book.state(),
                terms.rules().stream().map(Rule::of).toList(),
                terms.reason(),
                terms.maker(),
                utc(terms.draftedAt()),
                by,
                at);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** As it was sent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Rule(
            String name,
            @Nullable Long fromFen,
            @Nullable Long belowFen,
            String by,
            int successAtLeast,
            List<RouteRule.Option> methods) {

        static Rule of(RouteRule rule) {
            return new Rule(
                    rule.name(),
                    rule.from().orElse(null),
                    rule.below().orElse(null),
                    rule.by().name(),
                    rule.successAtLeast(),
                    rule.options());
        }
    }
}
