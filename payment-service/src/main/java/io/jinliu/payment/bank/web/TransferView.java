package io.jinliu.payment.bank.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jinliu.common.money.Money;
import io.jinliu.payment.bank.BankEntry;
import io.jinliu.payment.bank.Standing;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as a bookkeeper sees it.
 *
 * @param owner who decides next: anybody of finance, or somebody else than the one who proposed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TransferView(
        String transferNo,
        String reference,
        String direction,
        Money amount,
        String status,
        @Nullable String reason,
        String owner,
        @Nullable String paymentNo,
        @Nullable String proposedBy,
        @Nullable String payer,
        String text,
        OffsetDateTime bookedAt) {

    static TransferView of(BankEntry entry) {
        var line = entry.line();
        var decided = Decided.of(entry.standing());
        return new TransferView(
                Long.toString(entry.no()),
                line.reference(),
                line.credit() ? "CREDIT" : "DEBIT",
                line.amount(),
                entry.standing().state(),
                decided.reason(),
                entry.standing() instanceof Standing.Proposed ? "FINANCE, another than " + decided.by() : "FINANCE",
                decided.paymentNo(),
                decided.by(),
                line.party()
                        .map(party -> "%s, %s".formatted(party.name(), end(party.account())))
                        .orElse(null),
                line.remittance(),
                line.bookedAt().atOffset(ZoneOffset.UTC));
    }

    /** The end of an account is enough to tell it from others. */
    private static String end(String account) {
        return "…" + account.substring(Math.max(0, account.length() - 4));
    }

    private record Decided(
            @Nullable String reason,
            @Nullable String paymentNo,
            @Nullable String by) {

        static Decided of(Standing standing) {
            return switch (standing) {
                case Standing.Unmatched(var why) -> new Decided(why.name(), null, null);
                case Standing.Proposed it -> new Decided(it.why().name(), Long.toString(it.paymentNo()), it.maker());
                case Standing.Matching it -> new Decided(it.why().name(), Long.toString(it.paymentNo()), it.maker());
                case Standing.Matched it -> new Decided(it.why().name(), Long.toString(it.paymentNo()), it.maker());
                case Standing.Returning(var why, var by) -> new Decided(why.name(), null, by);
                case Standing.Returned(var why, var by) -> new Decided(why.name(), null, by);
                case Standing.Paid(var paymentNo) -> new Decided(null, Long.toString(paymentNo), null);
                case Standing.New _, Standing.Settled _, Standing.Offset _, Standing.Unexplained _ ->
                    new Decided(null, null, null);
            };
        }
    }
}
