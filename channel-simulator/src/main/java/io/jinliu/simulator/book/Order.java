package io.jinliu.simulator.book;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a merchant asked a channel to collect.
 *
 * @param amountFen in fen, as every amount of this book
 * @param code what the payer's device opens: a code_url, a prepay_id, a qr_code
 * @param expiry the deadline in the merchant's own words, empty when it named none
 * @param deadline no payment at or after it
 * @param instalments null when the payer pays at once
 * @param profitSharing true when the money waits to be shared out; null in older books
 */
public record Order(
        String outTradeNo,
        Product product,
        long amountFen,
        String subject,
        String notifyUrl,
        String returnUrl,
        String attach,
        @Nullable String payer,
        String code,
        String expiry,
        Instant openedAt,
        Instant deadline,
        @Nullable Instalments instalments,
        @Nullable Boolean profitSharing) {

    public Order(
            String outTradeNo,
            Product product,
            long amountFen,
            String subject,
            String notifyUrl,
            String returnUrl,
            String attach,
            @Nullable String payer,
            String code,
            String expiry,
            Instant openedAt,
            Instant deadline,
            @Nullable Instalments instalments) {
        this(
                outTradeNo,
                product,
                amountFen,
                subject,
                notifyUrl,
                returnUrl,
                attach,
                payer,
                code,
                expiry,
                openedAt,
                deadline,
                instalments,
                null);
    }

    public Order(
            String outTradeNo,
            Product product,
            long amountFen,
            String subject,
            String notifyUrl,
            String returnUrl,
            String attach,
            @Nullable String payer,
            String code,
            String expiry,
            Instant openedAt,
            Instant deadline) {
        this(
                outTradeNo,
                product,
                amountFen,
                subject,
                notifyUrl,
                returnUrl,
                attach,
                payer,
                code,
                expiry,
                openedAt,
                deadline,
                null);
    }

    /** Asking again in the same words is a retry; in other words it is another order under a used number. */
    public boolean sameTermsAs(Order other) {
        return product == other.product
                && amountFen == other.amountFen
                && subject.equals(other.subject)
                && notifyUrl.equals(other.notifyUrl)
                && attach.equals(other.attach)
                && expiry.equals(other.expiry)
                && Objects.equals(instalments, other.instalments)
                && splittable() == other.splittable();
    }

    public boolean splittable() {
        return Boolean.TRUE.equals(profitSharing);
    }
}
