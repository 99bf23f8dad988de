package io.jinliu.payment.alipay;

import com.alipay.api.domain.AlipayTradeCancelModel;
import com.alipay.api.domain.AlipayTradePayModel;
import com.alipay.api.request.AlipayTradeCancelRequest;
import com.alipay.api.request.AlipayTradePayRequest;
import io.jinliu.payment.channel.Charge;

/** What we ask of Alipay about payment codes, in its words. */
record AlipayCodeOrders(AlipaySettings settings) {

    AlipayTradePayRequest pay(Charge charge, String code) {
        var model = new AlipayTradePayModel();
        model.setOutTradeNo(Long.toString(charge.paymentNo()));
        model.setTotalAmount(charge.amount().toMajor());
        model.setSubject(AlipayOrders.subject(charge.subject()));
        model.setSellerId(settings.sellerId());
        model.setScene("bar_code");
        model.setProductCode("FACE_TO_FACE_PAYMENT");
        model.setAuthCode(code);
        model.setExtendParams(AlipayOrders.particulars(charge, settings.instalmentSellerPercent()));
        var request = new AlipayTradePayRequest();
        request.setBizModel(model);
        request.setNotifyUrl(settings.notifyUrl().toString());
        return request;
    }

    AlipayTradeCancelRequest cancel(String number) {
        var model = new AlipayTradeCancelModel();
        model.setOutTradeNo(number);
        var request = new AlipayTradeCancelRequest();
        request.setBizModel(model);
        request.setNotifyUrl(settings.notifyUrl().toString());
        return request;
    }
}
