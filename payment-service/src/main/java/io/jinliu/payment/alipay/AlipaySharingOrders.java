package io.jinliu.payment.alipay;

import com.alipay.api.domain.AlipayTradeOrderSettleModel;
import com.alipay.api.domain.AlipayTradeOrderSettleQueryModel;
import com.alipay.api.domain.AlipayTradeRoyaltyRelationBindModel;
import com.alipay.api.domain.OpenApiRoyaltyDetailInfoPojo;
import com.alipay.api.domain.RoyaltyEntity;
import com.alipay.api.domain.SettleExtendParams;
import com.alipay.api.request.AlipayTradeOrderSettleQueryRequest;
import com.alipay.api.request.AlipayTradeOrderSettleRequest;
import com.alipay.api.request.AlipayTradeRoyaltyRelationBindRequest;
import io.jinliu.payment.channel.GiveBackOrder;
import io.jinliu.payment.channel.Receiver;
import io.jinliu.payment.channel.SharingOrder;
import java.util.List;

/** What we ask of Alipay about shares, in its words. A give-back is a settlement in reverse: from the receiver to us. */
record AlipaySharingOrders(AlipaySettings settings) {

    private static final String TRANSFER = "transfer";
    private static final String USER_ID = "userId";

    /** Alipay wants another number for each binding. */
    AlipayTradeRoyaltyRelationBindRequest bind(long splitNo, int line, Receiver receiver) {
        var entity = new RoyaltyEntity();
        entity.setType(type(receiver));
        entity.setAccount(receiver.account());
        receiver.name().ifPresent(entity::setName);
        var model = new AlipayTradeRoyaltyRelationBindModel();
        model.setReceiverList(List.of(entity));
        model.setOutRequestNo(splitNo + "_" + line);
        var request = new AlipayTradeRoyaltyRelationBindRequest();
        request.setBizModel(model);
        return request;
    }

    AlipayTradeOrderSettleRequest share(SharingOrder order) {
        var model = settlement(order.splitNo(), order.channelNo());
        if (!order.parts().isEmpty()) {
            model.setRoyaltyParameters(order.parts().stream().map(this::part).toList());
        }
        if (order.releasesRest()) {
            var finish = new SettleExtendParams();
            finish.setRoyaltyFinish("true");
            model.setExtendParams(finish);
        }
        return request(model);
    }

    private OpenApiRoyaltyDetailInfoPojo part(SharingOrder.Part part) {
        var detail = new OpenApiRoyaltyDetailInfoPojo();
        detail.setRoyaltyType(TRANSFER);
        detail.setTransOut(settings.sellerId());
        detail.setTransOutType(USER_ID);
        detail.setTransIn(part.receiver().account());
        detail.setTransInType(type(part.receiver()));
        part.receiver().name().ifPresent(detail::setTransInName);
        detail.setAmount(part.amount().toMajor());
        detail.setDesc(AlipayOrders.subject(part.description()));
        return detail;
    }

    AlipayTradeOrderSettleRequest giveBack(GiveBackOrder order) {
        var detail = new OpenApiRoyaltyDetailInfoPojo();
        detail.setRoyaltyType(TRANSFER);
        detail.setTransOut(order.receiver().account());
        detail.setTransOutType(type(order.receiver()));
        detail.setTransIn(settings.sellerId());
        detail.setTransInType(USER_ID);
        detail.setAmount(order.amount().toMajor());
        detail.setDesc(AlipayOrders.subject(order.description()));
        var model = settlement(order.giveBackNo(), order.channelNo());
        model.setRoyaltyParameters(List.of(detail));
        return request(model);
    }

    static AlipayTradeOrderSettleQueryRequest query(long number, String tradeNo) {
        var model = new AlipayTradeOrderSettleQueryModel();
        model.setOutRequestNo(Long.toString(number));
        model.setTradeNo(tradeNo);
        var request = new AlipayTradeOrderSettleQueryRequest();
        request.setBizModel(model);
        return request;
    }

    private static AlipayTradeOrderSettleModel settlement(long number, String tradeNo) {
        var model = new AlipayTradeOrderSettleModel();
        model.setOutRequestNo(Long.toString(number));
        model.setTradeNo(tradeNo);
        model.setRoyaltyMode("async");
        return model;
    }

    private static AlipayTradeOrderSettleRequest request(AlipayTradeOrderSettleModel model) {
        var request = new AlipayTradeOrderSettleRequest();
        request.setBizModel(model);
        return request;
    }

    private static String type(Receiver receiver) {
        return switch (receiver.type()) {
            case USER_ID -> USER_ID;
            case LOGIN_NAME -> "loginName";
            case MERCHANT_ID, PERSONAL_OPENID ->
                throw new IllegalArgumentException("Alipay knows no receiver of type " + receiver.type());
        };
    }
}
