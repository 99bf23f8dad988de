package io.jinliu.payment.payout.web;

import io.jinliu.common.money.Money;
import io.jinliu.payment.payout.DraftBatch;
import io.jinliu.payment.payout.PayoutBatch;
import io.jinliu.payment.payout.PayoutRow;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What finance sends as JSON. */
final class PayoutRequests {

    static final String ACCOUNT = "[A-Za-z0-9][A-Za-z0-9_-]{0,63}";
    static final String CAUSE = "(?! *$)[^\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029]{1,64}";

    private PayoutRequests() {}

    /** One row; a rule it breaks is told with its place in the list. */
    record Row(
            @NotNull String channel,
            @NotNull String payeeType,
            @NotNull String payee,
            @Nullable String name,
            @NotNull Money amount,
            @NotNull String scene,
            @NotNull String remark) {

        PayoutRow at(int line) {
            var called = Optional.ofNullable(name).orElse("");
            return new PayoutRow(line, channel, payeeType, payee, called, Optional.of(amount), scene, remark);
        }

        /** Without whom it pays. */
        @Override
        public String toString() {
            return "a row";
        }
    }

    record Batch(
            @Nullable @Pattern(regexp = ACCOUNT) String account,
            @Nullable @Pattern(regexp = CAUSE) String cause,
            @Nullable Boolean confirmDuplicates,
            @NotNull @Size(min = 1, max = 10_000) List<@NotNull @Valid Row> rows) {

        DraftBatch.Request drafting(long number, String maker) {
            var read = IntStream.range(0, rows.size())
                    .mapToObj(i -> rows.get(i).at(i + 1))
                    .toList();
            return request(number, account, cause, maker, read, Boolean.TRUE.equals(confirmDuplicates));
        }
    }

    record Single(
            @Nullable @Pattern(regexp = ACCOUNT) String account,
            @Nullable @Pattern(regexp = CAUSE) String cause,
            @NotNull @Valid Row payout) {

        DraftBatch.Request drafting(long number, String maker) {
            return request(number, account, cause, maker, List.of(payout.at(1)), false);
        }
    }

    /** On nobody's account it is on ours. */
    static DraftBatch.Request request(
            long number,
            @Nullable String account,
            @Nullable String cause,
            String maker,
            List<PayoutRow> rows,
            boolean duplicatesConfirmed) {
        return new DraftBatch.Request(
                number,
                Optional.ofNullable(account).orElse(PayoutBatch.PLATFORM),
                Optional.ofNullable(cause),
                maker,
                rows,
                duplicatesConfirmed);
    }
}
