package io.jinliu.payment.alipay;

import com.alipay.api.domain.AlipayTradeAppPayModel;
import com.alipay.api.domain.AlipayTradeCloseModel;
import com.alipay.api.domain.AlipayTradeCreateModel;
import com.alipay.api.domain.AlipayTradeFastpayRefundQueryModel;
import com.alipay.api.domain.AlipayTradePagePayModel;
import com.alipay.api.domain.AlipayTradePrecreateModel;
import com.alipay.api.domain.AlipayTradeQueryModel;
import com.alipay.api.domain.AlipayTradeRefundModel;
import com.alipay.api.domain.AlipayTradeWapPayModel;
import com.alipay.api.domain.ExtendParams;
import com.alipay.api.request.AlipayTradeAppPayRequest;
import com.alipay.api.request.AlipayTradeCloseRequest;
import com.alipay.api.request.AlipayTradeCreateRequest;
import com.alipay.api.request.AlipayTradeFastpayRefundQueryRequest;
import com.alipay.api.request.AlipayTradePagePayRequest;
import com.alipay.api.request.AlipayTradePrecreateRequest;
import com.alipay.api.request.AlipayTradeQueryRequest;
import com.alipay.api.request.AlipayTradeRefundRequest;
import com.alipay.api.request.AlipayTradeWapPayRequest;
import io.jinliu.payment.channel.Charge;
import io.jinliu.payment.channel.RefundOrder;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What we ask of Alipay, in its words. */
record AlipayOrders(AlipaySettings settings) {

    private static final int LONGEST_SUBJECT = 128;
    private static final Pattern BUYER_ID = Pattern.compile("2088[0-9]{12}");
    private static final Pattern NOT_IN_A_SUBJECT = Pattern.compile("[/=&\\p{Cntrl}]");

    AlipayTradePrecreateRequest toScan(Charge charge) {
        var model = new AlipayTradePrecreateModel();
        model.setOutTradeNo(Long.toString(charge.paymentNo()));
        model.setTotalAmount(charge.amount().toMajor());
        model.setSubject(subject(charge.subject()));
        model.setSellerId(settings.sellerId());
        model.setTimeExpire(AlipayTime.write(charge.expiresAt()));
        model.setExtendParams(particulars(charge));
        var request = new AlipayTradePrecreateRequest();
        request.setBizModel(model);
        request.setNotifyUrl(settings.notifyUrl().toString());
        return request;
    }

    AlipayTradePagePayRequest onAPage(Charge charge) {
        var model = new AlipayTradePagePayModel();
        model.setOutTradeNo(Long.toString(charge.paymentNo()));
        model.setTotalAmount(charge.amount().toMajor());
        model.setSubject(subject(charge.subject()));
        model.setProductCode("FAST_INSTANT_TRADE_PAY");
        model.setTimeExpire(AlipayTime.write(charge.expiresAt()));
        model.setExtendParams(particulars(charge));
        var request = new AlipayTradePagePayRequest();
        request.setBizModel(model);
        request.setNotifyUrl(settings.notifyUrl().toString());
        if (settings.returnUrl() != null) {
            request.setReturnUrl(settings.returnUrl().toString());
        }
        return request;
    }

    /** The same order for a browser on a phone, which opens Alipay. */
    AlipayTradeWapPayRequest onAPhone(Charge charge) {
        var model = new AlipayTradeWapPayModel();
        model.setOutTradeNo(Long.toString(charge.paymentNo()));
        model.setTotalAmount(charge.amount().toMajor());
        model.setSubject(subject(charge.subject()));
        model.setProductCode("QUICK_WAP_WAY");
        model.setTimeExpire(AlipayTime.write(charge.expiresAt()));
        model.setExtendParams(particulars(charge));
        var request = new AlipayTradeWapPayRequest();
        request.setBizModel(model);
        request.setNotifyUrl(settings.notifyUrl().toString());
        if (settings.returnUrl() != null) {
            request.setReturnUrl(settings.returnUrl().toString());
        }
        return request;
    }

    /** The same order for an app of ours, which opens Alipay's. */
    AlipayTradeAppPayRequest inAnApp(Charge charge) {
        var model = new AlipayTradeAppPayModel();
        model.setOutTradeNo(Long.toString(charge.paymentNo()));
        model.setTotalAmount(charge.amount().toMajor());
        model.setSubject(subject(charge.subject()));
        model.setProductCode("QUICK_MSECURITY_PAY");
        model.setTimeExpire(AlipayTime.write(charge.expiresAt()));
        model.setExtendParams(particulars(charge));
        var request = new AlipayTradeAppPayRequest();
        request.setBizModel(model);
        request.setNotifyUrl(settings.notifyUrl().toString());
        return request;
    }

    /** The same order for a buyer inside Alipay, in a mini-program of ours. */
    AlipayTradeCreateRequest inAlipay(Charge charge, String buyer) {
        var model = new AlipayTradeCreateModel();
        model.setOutTradeNo(Long.toString(charge.paymentNo()));
        model.setTotalAmount(charge.amount().toMajor());
        model.setSubject(subject(charge.subject()));
        model.setSellerId(settings.sellerId());
        model.setProductCode("JSAPI_PAY");
        model.setOpAppId(settings.appId());
        model.setTimeExpire(AlipayTime.write(charge.expiresAt()));
        model.setExtendParams(particulars(charge));
        if (BUYER_ID.matcher(buyer).matches()) {
            model.setBuyerId(buyer);
        } else {
            model.setBuyerOpenId(buyer);
        }
        var request = new AlipayTradeCreateRequest();
        request.setBizModel(model);
        request.setNotifyUrl(settings.notifyUrl().toString());
        return request;
    }

    private @Nullable ExtendParams particulars(Charge charge) {
        return particulars(charge, settings.instalmentSellerPercent());
    }

    /** Nothing where there is nothing particular about it. */
    static @Nullable ExtendParams particulars(Charge charge, String instalmentSellerPercent) {
        if (charge.instalments() == 0 && !charge.splittable()) {
            return null;
        }
        var particulars = new ExtendParams();
        if (charge.instalments() != 0) {
            particulars.setHbFqNum(Integer.toString(charge.instalments()));
            particulars.setHbFqSellerPercent(instalmentSellerPercent);
        }
        if (charge.splittable()) {
            particulars.setRoyaltyFreeze("true");
        }
        return particulars;
    }

    static AlipayTradeQueryRequest query(String number) {
        var model = new AlipayTradeQueryModel();
        model.setOutTradeNo(number);
        var request = new AlipayTradeQueryRequest();
        request.setBizModel(model);
        return request;
    }

    static AlipayTradeCloseRequest close(String number) {
        var model = new AlipayTradeCloseModel();
        model.setOutTradeNo(number);
        var request = new AlipayTradeCloseRequest();
        request.setBizModel(model);
        return request;
    }

    /** By Alipay's own number: it says which money, even when our number was paid twice. */
    static AlipayTradeRefundRequest back(RefundOrder refund) {
        var model = new AlipayTradeRefundModel();
        model.setTradeNo(refund.channelNo());
        model.setOutRequestNo(Long.toString(refund.refundNo()));
        model.setRefundAmount(refund.amount().toMajor());
        model.setRefundReason(subject(refund.reason()));
        var request = new AlipayTradeRefundRequest();
        request.setBizModel(model);
        return request;
    }

    static AlipayTradeFastpayRefundQueryRequest query(RefundOrder refund) {
        var model = new AlipayTradeFastpayRefundQueryModel();
        model.setTradeNo(refund.channelNo());
        model.setOutRequestNo(Long.toString(refund.refundNo()));
        model.setQueryOptions(List.of("gmt_refund_pay"));
        var request = new AlipayTradeFastpayRefundQueryRequest();
        request.setBizModel(model);
        return request;
    }

    /** Alipay refuses some signs in a title. */
    static String subject(String text) {
        var plain = NOT_IN_A_SUBJECT.matcher(text).replaceAll(" ");
        var characters = plain.codePointCount(0, plain.length());
        return characters <= LONGEST_SUBJECT ? plain : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_SUBJECT));
    }
}
