package io.jinliu.payment.wechat;

import io.jinliu.payment.channel.Action;
import io.jinliu.payment.channel.Charge;

/** Orders that the buyer's own device pays: what it needs to go on, by the way it was reached. */
final class WechatPrepay {

    private final WechatSdk sdk;
    private final WechatOrders orders;
    private final JsapiParameters inWechat = new JsapiParameters();
    private final AppParameters inAnApp = new AppParameters();

    WechatPrepay(WechatSdk sdk, WechatOrders orders) {
        this.sdk = sdk;
        this.orders = orders;
    }

    Action open(Charge charge) {
        return switch (charge.method()) {
            case WECHAT_NATIVE -> {
                var opened = sdk.nativePay().prepay(orders.toScan(charge));
                yield new Action(Action.Type.QR_CODE, opened.getCodeUrl());
            }
            case WECHAT_JSAPI -> {
                var buyer = charge.payer().id().orElseThrow();
                yield inWechat.of(sdk.jsapi().prepayWithRequestPayment(orders.inWechat(charge, buyer)));
            }
            case WECHAT_H5 -> {
                var address = charge.payer().address().orElseThrow();
                yield new Action(
                        Action.Type.REDIRECT,
                        sdk.h5().prepay(orders.inABrowser(charge, address)).getH5Url());
            }
            case WECHAT_APP -> inAnApp.of(sdk.app().prepayWithRequestPayment(orders.inAnApp(charge)));
            default -> throw new IllegalArgumentException("No order that WeChat Pay's payer opens: " + charge.method());
        };
    }
}
