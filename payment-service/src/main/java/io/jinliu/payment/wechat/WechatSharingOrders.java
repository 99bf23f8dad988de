package io.jinliu.payment.wechat;

import com.wechat.pay.java.service.profitsharing.model.AddReceiverRequest;
import com.wechat.pay.java.service.profitsharing.model.CreateOrderReceiver;
import com.wechat.pay.java.service.profitsharing.model.CreateOrderRequest;
import com.wechat.pay.java.service.profitsharing.model.CreateReturnOrderRequest;
import com.wechat.pay.java.service.profitsharing.model.ReceiverRelationType;
import com.wechat.pay.java.service.profitsharing.model.ReceiverType;
import com.wechat.pay.java.service.profitsharing.model.UnfreezeOrderRequest;
import io.jinliu.payment.channel.GiveBackOrder;
import io.jinliu.payment.channel.Receiver;
import io.jinliu.payment.channel.SharingOrder;

/** What we ask of WeChat about shares, in its words. Names are encrypted by the SDK. */
record WechatSharingOrders(WechatSettings settings) {

    private static final int DESCRIPTION_BYTES = 80;

    /** WeChat wants to know how he stands to the merchant; that it is business is all we know. */
    AddReceiverRequest add(Receiver receiver) {
        var request = new AddReceiverRequest();
        request.setAppid(settings.appId());
        request.setType(type(receiver));
        request.setAccount(receiver.account());
        receiver.name().ifPresent(request::setName);
        request.setRelationType(ReceiverRelationType.PARTNER);
        return request;
    }

    CreateOrderRequest share(SharingOrder order) {
        var request = new CreateOrderRequest();
        request.setAppid(settings.appId());
        request.setTransactionId(order.channelNo());
        request.setOutOrderNo(Long.toString(order.splitNo()));
        request.setReceivers(
                order.parts().stream().map(WechatSharingOrders::receiver).toList());
        request.setUnfreezeUnsplit(order.releasesRest());
        request.setNotifyUrl(settings.notifyUrl().toString());
        return request;
    }

    private static CreateOrderReceiver receiver(SharingOrder.Part part) {
        var receiver = new CreateOrderReceiver();
        receiver.setType(type(part.receiver()).name());
        receiver.setAccount(part.receiver().account());
        part.receiver().name().ifPresent(receiver::setName);
        receiver.setAmount(part.amount().minor());
        receiver.setDescription(WechatOrders.cut(part.description(), DESCRIPTION_BYTES));
        return receiver;
    }

    UnfreezeOrderRequest unfreeze(SharingOrder order) {
        var request = new UnfreezeOrderRequest();
        request.setTransactionId(order.channelNo());
        request.setOutOrderNo(Long.toString(order.splitNo()));
        request.setDescription("解冻剩余资金");
        request.setNotifyUrl(settings.notifyUrl().toString());
        return request;
    }

    CreateReturnOrderRequest giveBack(GiveBackOrder order) {
        var request = new CreateReturnOrderRequest();
        request.setOutOrderNo(Long.toString(order.splitNo()));
        request.setOutReturnNo(Long.toString(order.giveBackNo()));
        request.setReturnMchid(order.receiver().account());
        request.setAmount(order.amount().minor());
        request.setDescription(WechatOrders.cut(order.description(), DESCRIPTION_BYTES));
        return request;
    }

    private static ReceiverType type(Receiver receiver) {
        return switch (receiver.type()) {
            case MERCHANT_ID -> ReceiverType.MERCHANT_ID;
            case PERSONAL_OPENID -> ReceiverType.PERSONAL_OPENID;
            case USER_ID, LOGIN_NAME ->
                throw new IllegalArgumentException("WeChat Pay knows no receiver of type " + receiver.type());
        };
    }
}
