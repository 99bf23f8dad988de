package io.jinliu.payment.alipay;

import com.alipay.api.domain.AlipayFundTransCommonQueryModel;
import com.alipay.api.domain.AlipayFundTransUniTransferModel;
import com.alipay.api.domain.Participant;
import com.alipay.api.request.AlipayFundTransCommonQueryRequest;
import com.alipay.api.request.AlipayFundTransUniTransferRequest;
import io.jinliu.payment.channel.Payee;
import io.jinliu.payment.channel.PayoutOrder;

/** What we ask of Alipay about payouts, in its words. */
final class AlipayTransfers {

    private static final String PRODUCT = "TRANS_ACCOUNT_NO_PWD";
    private static final String SCENE = "DIRECT_TRANSFER";

    private AlipayTransfers() {}

    static AlipayFundTransUniTransferRequest send(PayoutOrder order) {
        var model = new AlipayFundTransUniTransferModel();
        model.setOutBizNo(order.number());
        model.setTransAmount(order.amount().toMajor());
        model.setProductCode(PRODUCT);
        model.setBizScene(SCENE);
        model.setOrderTitle(AlipayOrders.subject(order.remark()));
        model.setRemark(AlipayOrders.subject(order.remark()));
        model.setPayeeInfo(payee(order.payee()));
        var request = new AlipayFundTransUniTransferRequest();
        request.setBizModel(model);
        return request;
    }

    static AlipayFundTransCommonQueryRequest query(String number) {
        var model = new AlipayFundTransCommonQueryModel();
        model.setOutBizNo(number);
        model.setProductCode(PRODUCT);
        model.setBizScene(SCENE);
        var request = new AlipayFundTransCommonQueryRequest();
        request.setBizModel(model);
        return request;
    }

    private static Participant payee(Payee payee) {
        var participant = new Participant();
        participant.setIdentity(payee.account());
        participant.setIdentityType("ALIPAY_" + payee.type());
        payee.name().ifPresent(participant::setName);
        return participant;
    }
}
