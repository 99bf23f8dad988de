package io.jinliu.payment.route.web;

import io.jinliu.payment.channel.Method;
import io.jinliu.payment.route.RouteRule;
import io.jinliu.payment.route.RouteRule.By;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All rules of the next version, in the order in which they are looked at; an empty list leaves every wish as it is. */
record RouteBookRequest(
        @NotNull @Size(max = 50) List<@NotNull @Valid Rule> rules,

        @NotBlank @Pattern(regexp = "[^\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029]{1,200}") String reason) {

    @AssertTrue(message = "each rule has a name of its own") boolean isEachCalledOtherwise() {
        return rules == null
                || rules.stream()
                                .filter(Objects::nonNull)
                                .map(Rule::name)
                                .distinct()
                                .count()
                        == rules.size();
    }

    List<RouteRule> ours() {
        return rules.stream().map(Rule::ours).toList();
    }

    record Rule(
            @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9_-]{0,39}") String name,

            @Schema(description = "In fen, included") @Nullable @PositiveOrZero Long fromFen,

            @Schema(description = "In fen, not included") @Nullable @PositiveOrZero Long belowFen,

            @NotNull By by,

            @Schema(description = "Percent of a channel's last calls that were answered; less puts it behind")
            @Nullable @Min(0) @Max(100) Integer successAtLeast,

            @NotNull @Size(min = 1, max = 17) List<@NotNull @Valid Option> methods) {

        @AssertTrue(message = "fromFen is less than belowFen") boolean isRange() {
            return fromFen == null || belowFen == null || fromFen < belowFen;
        }

        @AssertTrue(message = "each method is named once") boolean isEachNamedOnce() {
            return methods == null
                    || methods.stream()
                                    .filter(Objects::nonNull)
                                    .map(Option::method)
                                    .distinct()
                                    .count()
                            == methods.size();
        }

        RouteRule ours() {
            return new RouteRule(
                    name,
                    Optional.ofNullable(fromFen),
                    Optional.ofNullable(belowFen),
                    by,
                    successAtLeast == null ? 0 : successAtLeast,
                    methods.stream().map(Option::ours).toList());
        }
    }

    record Option(
            @NotNull Method method,

            @Schema(description = "Where weights decide; 0 comes behind all others") @Nullable @Min(0) @Max(10_000) Integer weight,

            @Schema(description = "万分之: 60 is 0.60 % of the amount") @Nullable @Min(0) @Max(10_000) Integer feePerMyriad,

            @Schema(description = "Kept of each payment besides, in fen") @Nullable @Min(0) @Max(1_000_000) Long feeFen) {

        RouteRule.Option ours() {
            return new RouteRule.Option(
                    method,
                    weight == null ? 1 : weight,
                    feePerMyriad == null ? 0 : feePerMyriad,
                    feeFen == null ? 0 : feeFen);
        }
    }
}
