package io.jinliu.payment.bill.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jinliu.common.money.Money;
import io.jinliu.payment.bill.ChannelBill;
import io.jinliu.payment.bill.ChannelBill.Kept;
import io.jinliu.payment.bill.ChannelBill.Refused;
import io.jinliu.payment.bill.ChannelBill.Wanted;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A bill as finance sees it.
 *
 * @param askAt when it is asked for next
 * @param reason why it is not there, or refused
 * @param in what came to us, before fees
 * @param out what left us, before fees
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BillView(
        String billNo,
        String channel,
        String kind,
        String account,
        LocalDate day,
        String status,
        int asked,
        @Nullable OffsetDateTime askAt,
        @Nullable String reason,
        @Nullable Integer version,
        @Nullable String fileName,
        @Nullable String sha256,
        @Nullable Integer lines,
        @Nullable Money in,
        @Nullable Money out,
        @Nullable Money fees) {

    static BillView of(ChannelBill bill) {
        var terms = bill.terms();
        var file = bill.file().orElse(null);
        var sums = bill instanceof Kept kept ? kept.sums() : null;
        return new BillView(
                Long.toString(terms.no()),
                terms.kind().channel().name(),
                terms.kind().name(),
                terms.account(),
                terms.day(),
                bill.state(),
                bill.asking().times(),
                bill.asking().next().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null),
                reason(bill),
                file == null ? null : file.version(),
                file == null ? null : file.name(),
                file == null ? null : file.sha256(),
                sums == null ? null : sums.lines(),
                sums == null ? null : sums.in(),
                sums == null ? null : sums.out(),
                sums == null ? null : sums.fees());
    }

    private static @Nullable String reason(ChannelBill bill) {
        return switch (bill) {
            case Wanted wanted -> wanted.why().orElse(null);
            case Refused refused -> refused.why();
            case Kept _, ChannelBill.Empty _ -> null;
        };
    }
}
