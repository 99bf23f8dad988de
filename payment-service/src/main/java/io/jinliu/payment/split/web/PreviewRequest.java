package io.jinliu.payment.split.web;

import io.jinliu.common.money.Money;
import io.jinliu.payment.split.Division;
import io.jinliu.payment.split.Portion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to share.
 *
 * @param refunds one after the other
 */
record PreviewRequest(
        @NotNull Money amount,
        @NotNull @Valid @Size(min = 1, max = 50) List<@NotNull Wanted> receivers,
        @Nullable @Size(max = 50) List<@NotNull Money> refunds) {

    @AssertTrue(message = "each receiver is named once") boolean isEachReceiverNamedOnce() {
        return receivers == null
                || receivers.stream()
                                .filter(Objects::nonNull)
                                .map(Wanted::id)
                                .distinct()
                                .count()
                        == receivers.size();
    }

    @AssertTrue(message = "amounts are positive and of one currency") boolean isOfOneCurrency() {
        return amount == null
                || receivers == null
                || (amount.positive() && amounts().stream().allMatch(one -> fits(one, amount)));
    }

    private List<Money> amounts() {
        var all = new ArrayList<>(refundsOrNone());
        receivers.stream()
                .filter(Objects::nonNull)
                .map(Wanted::amount)
                .filter(Objects::nonNull)
                .forEach(all::add);
        return all;
    }

    private static boolean fits(@Nullable Money one, Money amount) {
        return one == null || (one.positive() && one.currency().equals(amount.currency()));
    }

    List<Money> refundsOrNone() {
        return refunds == null ? List.of() : refunds;
    }

    Map<String, Portion> wanted() {
        return receivers.stream().collect(Collectors.toMap(Wanted::id, Wanted::portion));
    }

    /** Either a percentage or an amount. */
    record Wanted(
            @NotNull @Pattern(regexp = "[\\x21-\\x7E]{1,64}") String id,

            @Nullable @Min(1) @Max(10_000) Integer basisPoints,
            @Nullable Money amount) {

        @AssertTrue(message = "say basisPoints or amount") boolean isEitherPercentOrAmount() {
            return (basisPoints == null) != (amount == null);
        }

        Portion portion() {
            return basisPoints == null
                    ? new Portion.Fixed(Objects.requireNonNull(amount))
                    : new Portion.Percent(basisPoints);
        }
    }

    /** A division, and after it what each refund takes back. */
    record Shown(List<Share> shares, Money rest, List<Back> refunds) {

        static Shown of(Division split, List<Money> refunds) {
            var refunded = split.rest().zero();
            var back = new ArrayList<Back>();
            for (var refund : refunds) {
                var given = split.giveBack(refunded, refund);
                back.add(new Back(refund, shares(given.shares()), given.rest()));
                refunded = refunded.plus(refund);
            }
            return new Shown(shares(split.shares()), split.rest(), back);
        }

        private static List<Share> shares(SortedMap<String, Money> parts) {
            return parts.entrySet().stream()
                    .map(part -> new Share(part.getKey(), part.getValue()))
                    .toList();
        }
    }

    record Share(String id, Money amount) {}

    /** @param rest what the merchant bears of it; below zero where receivers give fen that he had borne for them */
    record Back(Money amount, List<Share> shares, Money rest) {}
}
