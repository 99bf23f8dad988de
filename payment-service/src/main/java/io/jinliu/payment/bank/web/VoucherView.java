package io.jinliu.payment.bank.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jinliu.payment.bank.Voucher;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A voucher as the outside sees it; what the first person said is not shown to the second. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VoucherView(
        String paymentNo,
        String status,
        @Nullable String mediaType,
        @Nullable String sha256,
        @Nullable OffsetDateTime handedInAt,
        @Nullable String rejectedFor) {

    static VoucherView of(String paymentNo, Voucher voucher) {
        var copy = voucher.copy();
        return new VoucherView(
                paymentNo,
                voucher.state(),
                copy.mediaType(),
                copy.digest(),
                copy.handedInAt().atOffset(ZoneOffset.UTC),
                voucher instanceof Voucher.Rejected rejected ? rejected.reason() : null);
    }

    static VoucherView awaited(String paymentNo) {
        return new VoucherView(paymentNo, Voucher.AWAITED, null, null, null, null);
    }
}
