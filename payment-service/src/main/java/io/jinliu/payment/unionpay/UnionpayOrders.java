package io.jinliu.payment.unionpay;

import io.jinliu.payment.channel.Charge;
import io.jinliu.payment.channel.RefundOrder;
import java.security.PrivateKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What we ask of UnionPay, in its words, signed. */
final class UnionpayOrders {

    private static final String GATEWAY_PAYMENT = "000201";
    private static final String INTERNET = "07";
    private static final String MOBILE = "08";
    private static final DateTimeFormatter MONTH_AND_DAY = DateTimeFormatter.ofPattern("MMdd", Locale.ROOT);

    private final UnionpaySettings settings;
    private final PrivateKey key;

    UnionpayOrders(UnionpaySettings settings) {
        this.settings = settings;
        this.key = UnionpayPem.privateKey(settings.privateKeyFile());
    }

    UnionpayFields onAPage(Charge charge) {
        var fields = payment(charge, INTERNET);
        fields.put("frontUrl", settings.returnUrl().toString());
        return signed(fields);
    }

    UnionpayFields inAnApp(Charge charge) {
        return signed(payment(charge, MOBILE));
    }

    private Map<String, String> payment(Charge charge, String from) {
        var fields = about(charge.paymentNo(), "01", "01", GATEWAY_PAYMENT);
        fields.put("channelType", from);
        fields.put("backUrl", settings.notifyUrl().toString());
        fields.put("currencyCode", UnionpayMoney.CNY);
        fields.put("txnAmt", Long.toString(charge.amount().minor()));
        fields.put("payTimeout", UnionpayTime.write(charge.expiresAt()));
        return fields;
    }

    UnionpayFields query(long number) {
        return signed(about(number, "00", "00", "000000"));
    }

    /** By UnionPay's own number: it says which money, even when our number was paid twice. */
    UnionpayFields back(RefundOrder refund) {
        var fields = about(refund.refundNo(), "04", "00", GATEWAY_PAYMENT);
        fields.put("channelType", INTERNET);
        fields.put("backUrl", settings.notifyUrl().toString());
        fields.put("currencyCode", UnionpayMoney.CNY);
        fields.put("txnAmt", Long.toString(refund.amount().minor()));
        fields.put("origQryId", refund.channelNo());
        return signed(fields);
    }

    /**
     * Asks for a day's file; which year, UnionPay knows.
     *
     * @param day of settlement
     */
    UnionpayFields file(LocalDate day, Instant now) {
        var fields = envelope("76", "01", "000000");
        fields.put("settleDate", MONTH_AND_DAY.format(day));
        fields.put("txnTime", UnionpayTime.write(now));
        fields.put("fileType", "00");
        return signed(fields);
    }

    private Map<String, String> about(long number, String type, String subType, String business) {
        var fields = envelope(type, subType, business);
        fields.put("orderId", Long.toString(number));
        fields.put("txnTime", UnionpayTime.of(number));
        return fields;
    }

    private Map<String, String> envelope(String type, String subType, String business) {
        var fields = new HashMap<String, String>();
        fields.put("version", "5.1.0");
        fields.put("encoding", "UTF-8");
        fields.put("signMethod", "01");
        fields.put("txnType", type);
        fields.put("txnSubType", subType);
        fields.put("bizType", business);
        fields.put("accessType", "0");
        fields.put("merId", settings.merchantId());
        fields.put("certId", settings.certId());
        return fields;
    }

    private UnionpayFields signed(Map<String, String> fields) {
        var bare = UnionpayFields.of(fields);
        return bare.with(UnionpayFields.SIGNATURE, UnionpaySignature.sign(key, bare.signedText()));
    }
}
