package io.jinliu.payment.alipay;

import com.alipay.api.AlipayApiException;
import com.alipay.api.internal.util.AlipaySignature;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.channel.PaymentNews;
import io.jinliu.payment.channel.RefundAnswer.SucceededAmong;
import io.jinliu.payment.channel.RefundNews;
import io.jinliu.payment.security.CallbackDoor.News;
import io.jinliu.payment.security.CallbackRefused;
import io.jinliu.payment.security.CallbackRefused.Reason;
import io.jinliu.payment.security.RawCallback;
import java.util.HashMap;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a notification that Alipay signed, and finds out whether it is about us.
 *
 * <p>Alipay signs no nonce and repeats for a day, so age proves nothing; a replay is harmless because the trade number
 * says that it is the same money.
 */
final class AlipayNotices {

    private static final Logger LOG = LoggerFactory.getLogger(AlipayNotices.class);

    private final AlipaySettings settings;
    private final String alipayKey;
    private final PaymentNews payments;
    private final RefundNews refunds;

    AlipayNotices(AlipaySettings settings, PaymentNews payments, RefundNews refunds) {
        this.settings = settings;
        this.alipayKey = AlipayKey.read(settings.publicKeyFile());
        this.payments = payments;
        this.refunds = refunds;
    }

    News read(RawCallback callback) {
        var form = AlipayForm.read(callback);
        requireSigned(form);
        var number = form.field("out_trade_no").orElse("");
        requireOurs(form, number);
        return tellsOfARefund(form) ? refund(form) : payment(form, number);
    }

    private void requireSigned(AlipayForm form) {
        if (form.field("sign").isEmpty()) {
            throw new CallbackRefused(Reason.UNSIGNED, "No sign");
        }
        if (!form.field("sign_type").equals(Optional.of("RSA2")) || !verifies(form)) {
            throw new CallbackRefused(Reason.FORGED, "The signature does not hold");
        }
    }

    private boolean verifies(AlipayForm form) {
        try {
            var ruined = new HashMap<>(form.fields()); // the SDK takes the signature out of the map it is given
            return AlipaySignature.rsaCheckV1(ruined, alipayKey, form.charset().name(), "RSA2");
        } catch (AlipayApiException noSignature) {
            return false;
        }
    }

    /** Absent is not a match: a notification that does not say whose it is, is not ours. */
    private void requireOurs(AlipayForm form, String number) {
        if (!form.field("app_id").equals(Optional.of(settings.appId()))
                || !form.field("seller_id").equals(Optional.of(settings.sellerId()))
                || number.isEmpty()
                || form.field("total_amount").isEmpty()
                || isForeign(form)) {
            throw new CallbackRefused(Reason.NOT_OURS, number, "Another application, seller or currency, or no order");
        }
    }

    /** A domestic trade names no currency; one that names another than ours was not asked for by us. */
    private static boolean isForeign(AlipayForm form) {
        return form.field("trans_currency")
                .filter(currency -> !currency.equals("CNY"))
                .isPresent();
    }

    /** The same address also hears of refunds, under the trade's state: no payment. */
    private static boolean tellsOfARefund(AlipayForm form) {
        return form.field("refund_fee").isPresent()
                || form.field("out_biz_no").isPresent()
                || form.field("gmt_refund").isPresent();
    }

    /** {@code refund_fee} is what went back of the whole trade so far; no field of a notification is this refund's own. */
    private News refund(AlipayForm form) {
        var number =
                form.field("out_biz_no").or(() -> form.field("out_trade_no")).orElseThrow();
        var at = AlipayTime.read(form.field("gmt_refund").orElse(null))
                .orElseThrow(() -> new CallbackRefused(Reason.UNREADABLE, number, "Refunded at no time"));
        var total = AlipayAnswers.amount(form.field("refund_fee").orElse(null))
                .orElseThrow(() -> new CallbackRefused(Reason.UNREADABLE, number, "Refunded no amount"));
        return new News(number, () -> refunds.heard(Channel.ALIPAY, number, new SucceededAmong(number, total, at)));
    }

    /** Only "paid" is news; whatever else it says, asking is safer than believing it. */
    private News payment(AlipayForm form, String number) {
        var told = new AlipayAnswers(
                form.field("trade_status").orElse(null),
                form.field("trade_no").orElse(null),
                form.field("total_amount").orElse(null),
                AlipayTime.read(form.field("gmt_payment").orElse(null)),
                AlipayFunds.told(form.field("fund_bill_list").orElse(null)));
        return switch (told.read()) {
            case Paid paid -> new News(number, () -> payments.heard(Channel.ALIPAY, number, paid));
            case ChannelAnswer.Unknown unclear -> throw new CallbackRefused(Reason.UNREADABLE, number, unclear.why());
            case ChannelAnswer notPaid -> new News(number, () -> LOG.info("{} is not paid: {}", number, notPaid));
        };
    }
}
