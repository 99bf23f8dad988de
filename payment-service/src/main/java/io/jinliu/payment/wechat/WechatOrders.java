package io.jinliu.payment.wechat;

import com.wechat.pay.java.service.payments.h5.model.H5Info;
import com.wechat.pay.java.service.payments.h5.model.SceneInfo;
import com.wechat.pay.java.service.payments.jsapi.model.Payer;
import com.wechat.pay.java.service.payments.nativepay.model.Amount;
import com.wechat.pay.java.service.payments.nativepay.model.PrepayRequest;
import com.wechat.pay.java.service.refund.model.AmountReq;
import com.wechat.pay.java.service.refund.model.CreateRequest;
import io.jinliu.payment.channel.Charge;
import io.jinliu.payment.channel.RefundOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.node.ObjectNode;

/** What we ask of WeChat, in its words. */
record WechatOrders(WechatSettings settings) {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final int DESCRIPTION_BYTES = 127;
    private static final int REASON_BYTES = 80;

    PrepayRequest toScan(Charge charge) {
        var amount = new Amount();
        amount.setTotal(Math.toIntExact(charge.amount().minor()));
        amount.setCurrency(WechatAnswers.CURRENCY);
        var order = new PrepayRequest();
        order.setAppid(settings.appId());
        order.setMchid(settings.merchantId());
        order.setDescription(cut(charge.subject(), DESCRIPTION_BYTES));
        order.setOutTradeNo(Long.toString(charge.paymentNo()));
        order.setTimeExpire(rfc3339(charge.expiresAt()));
        order.setNotifyUrl(settings.notifyUrl().toString());
        order.setAmount(amount);
        if (charge.splittable()) {
            var settle = new com.wechat.pay.java.service.payments.nativepay.model.SettleInfo();
            settle.setProfitSharing(true);
            order.setSettleInfo(settle);
        }
        return order;
    }

    /** The same order for a buyer inside WeChat. The SDK has these classes twice. */
    com.wechat.pay.java.service.payments.jsapi.model.PrepayRequest inWechat(Charge charge, String openId) {
        var amount = new com.wechat.pay.java.service.payments.jsapi.model.Amount();
        amount.setTotal(Math.toIntExact(charge.amount().minor()));
        amount.setCurrency(WechatAnswers.CURRENCY);
        var payer = new Payer();
        payer.setOpenid(openId);
        var order = new com.wechat.pay.java.service.payments.jsapi.model.PrepayRequest();
        order.setAppid(settings.appId());
        order.setMchid(settings.merchantId());
        order.setDescription(cut(charge.subject(), DESCRIPTION_BYTES));
        order.setOutTradeNo(Long.toString(charge.paymentNo()));
        order.setTimeExpire(rfc3339(charge.expiresAt()));
        order.setNotifyUrl(settings.notifyUrl().toString());
        order.setAmount(amount);
        order.setPayer(payer);
        if (charge.splittable()) {
            var settle = new com.wechat.pay.java.service.payments.jsapi.model.SettleInfo();
            settle.setProfitSharing(true);
            order.setSettleInfo(settle);
        }
        return order;
    }

    /** The same order for a buyer in a browser on his phone, which opens WeChat. */
    com.wechat.pay.java.service.payments.h5.model.PrepayRequest inABrowser(Charge charge, String address) {
        var amount = new com.wechat.pay.java.service.payments.h5.model.Amount();
        amount.setTotal(Math.toIntExact(charge.amount().minor()));
        amount.setCurrency(WechatAnswers.CURRENCY);
        var phone = new H5Info();
        phone.setType("Wap");
        var scene = new SceneInfo();
        scene.setPayerClientIp(address);
        scene.setH5Info(phone);
        var order = new com.wechat.pay.java.service.payments.h5.model.PrepayRequest();
        order.setAppid(settings.appId());
        order.setMchid(settings.merchantId());
        order.setDescription(cut(charge.subject(), DESCRIPTION_BYTES));
        order.setOutTradeNo(Long.toString(charge.paymentNo()));
        order.setTimeExpire(rfc3339(charge.expiresAt()));
        order.setNotifyUrl(settings.notifyUrl().toString());
        order.setAmount(amount);
        order.setSceneInfo(scene);
        if (charge.splittable()) {
            var settle = new com.wechat.pay.java.service.payments.h5.model.SettleInfo();
            settle.setProfitSharing(true);
            order.setSettleInfo(settle);
        }
        return order;
    }

    /** The same order for a buyer in an app of ours. */
    com.wechat.pay.java.service.payments.app.model.PrepayRequest inAnApp(Charge charge) {
        var amount = new com.wechat.pay.java.service.payments.app.model.Amount();
        amount.setTotal(Math.toIntExact(charge.amount().minor()));
        amount.setCurrency(WechatAnswers.CURRENCY);
        var order = new com.wechat.pay.java.service.payments.app.model.PrepayRequest();
        order.setAppid(settings.appId());
        order.setMchid(settings.merchantId());
        order.setDescription(cut(charge.subject(), DESCRIPTION_BYTES));
        order.setOutTradeNo(Long.toString(charge.paymentNo()));
        order.setTimeExpire(rfc3339(charge.expiresAt()));
        order.setNotifyUrl(settings.notifyUrl().toString());
        order.setAmount(amount);
        if (charge.splittable()) {
            var settle = new com.wechat.pay.java.service.payments.app.model.SettleInfo();
            settle.setProfitSharing(true);
            order.setSettleInfo(settle);
        }
        return order;
    }

    /** WeChat wants the till of every payment by code named; ours are all the merchant's. */
    ObjectNode byCode(ObjectNode order, Charge charge, String code) {
        reversal(order)
                .put("description", cut(charge.subject(), DESCRIPTION_BYTES))
                .put("out_trade_no", Long.toString(charge.paymentNo()))
                .put("notify_url", settings.notifyUrl().toString());
        order.putObject("payer").put("auth_code", code);
        order.putObject("amount")
                .put("total", Math.toIntExact(charge.amount().minor()))
                .put("currency", WechatAnswers.CURRENCY);
        order.putObject("scene_info").putObject("store_info").put("id", settings.merchantId());
        if (charge.splittable()) {
            order.putObject("settle_info").put("profit_sharing", true);
        }
        return order;
    }

    /** Who we are; the number to take back stands in the path. */
    ObjectNode reversal(ObjectNode order) {
        return order.put("appid", settings.appId()).put("mchid", settings.merchantId());
    }

    /** By WeChat's own number: it says which money, even when our number was paid twice. */
    CreateRequest back(RefundOrder refund) {
        var amount = new AmountReq();
        amount.setRefund(refund.amount().minor());
        amount.setTotal(refund.total().minor());
        amount.setCurrency(WechatAnswers.CURRENCY);
        var order = new CreateRequest();
        order.setTransactionId(refund.channelNo());
        order.setOutRefundNo(Long.toString(refund.refundNo()));
        order.setReason(cut(refund.reason(), REASON_BYTES));
        order.setNotifyUrl(settings.notifyUrl().toString());
        order.setAmount(amount);
        return order;
    }

    /** Cut down to a second, so never later than asked. */
    private static String rfc3339(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.truncatedTo(ChronoUnit.SECONDS).atOffset(CHINA));
    }

    /** WeChat counts UTF-8 bytes; half a character is none. */
    static String cut(String text, int bytes) {
        var kept = new StringBuilder();
        int used = 0;
        for (var character : text.codePoints().mapToObj(Character::toString).toList()) {
            used += character.getBytes(StandardCharsets.UTF_8).length;
            if (used > bytes) {
                break;
            }
            kept.append(character);
        }
        return kept.toString();
    }
}
