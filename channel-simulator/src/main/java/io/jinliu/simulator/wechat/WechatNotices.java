package io.jinliu.simulator.wechat;

import io.jinliu.simulator.book.Accounts;
import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Notice;
import io.jinliu.simulator.book.NoticeKind;
import io.jinliu.simulator.channel.Message;
import io.jinliu.simulator.channel.Numbers;
import io.jinliu.simulator.channel.Twist;
import io.jinliu.simulator.wechat.transfer.WechatTransfers;
import io.jinliu.simulator.wire.ChinaTime;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Times;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.node.ObjectNode;

/** Notices: encrypted with the merchant's API v3 key, signed afresh at every attempt, the same id throughout. */
final class WechatNotices {

    private final WechatKeys keys;
    private final Book book;
    private final Numbers numbers;
    private final Seal seal;
    private final TransactionView transactions;
    private final RefundView refunds;
    private final WechatTransfers transfers;
    private final Times times;

    WechatNotices(
            WechatKeys keys,
            Book book,
            Numbers numbers,
            Seal seal,
            TransactionView transactions,
            RefundView refunds,
            WechatTransfers transfers,
            Times times) {
        this.keys = keys;
        this.book = book;
        this.numbers = numbers;
        this.seal = seal;
        this.transactions = transactions;
        this.refunds = refunds;
        this.transfers = transfers;
        this.times = times;
    }

    Message message(Notice notice, Twist twist) {
        var content = book.exclusively(() -> content(notice, twist));
        var body = Json.bytes(envelope(notice, Json.text(content)));
        var headers = new LinkedHashMap<>(seal.headers(body, times.now(), twist.signing()));
        headers.put("Content-Type", "application/json");
        headers.put("Accept", "*/*");
        return new Message(headers, body);
    }

    private ObjectNode content(Notice notice, Twist twist) {
        if (notice.kind() == NoticeKind.TRANSFER) {
            return transfers.news(notice, twist);
        }
        var payment = accounts().payment(notice.transactionId()).orElseThrow();
        if (notice.refundId().isEmpty()) {
            var order = accounts().trade(notice.outTradeNo()).orElseThrow().order();
            return transactions.paid(order, payment, twist.amount(payment.amountFen()));
        }
        var refund = accounts().refund(notice.refundId());
        return refunds.news(refund, payment, status(notice.kind()), twist.amount(refund.amountFen()));
    }

    private ObjectNode envelope(Notice notice, String content) {
        var type = type(notice.kind());
        var nonce = numbers.text(12);
        var envelope = Json.object()
                .put("id", notice.id())
                .put("create_time", ChinaTime.rfc3339(notice.createdAt()))
                .put("resource_type", "encrypt-resource")
                .put("event_type", event(notice.kind()))
                .put("summary", summary(notice.kind()));
        envelope.putObject("resource")
                .put("original_type", type)
                .put("algorithm", "AEAD_AES_256_GCM")
                .put("ciphertext", encrypted(content, nonce, type))
                .put("associated_data", type)
                .put("nonce", nonce);
        return envelope;
    }

    private static String type(NoticeKind kind) {
        return switch (kind) {
            case PAID, FINISHED -> "transaction";
            case REFUND_SUCCESS, REFUND_ABNORMAL, REFUND_CLOSED -> "refund";
            case TRANSFER -> "mch_payment";
        };
    }

    private static String event(NoticeKind kind) {
        return switch (kind) {
            case PAID, FINISHED -> "TRANSACTION." + status(kind);
            case REFUND_SUCCESS, REFUND_ABNORMAL, REFUND_CLOSED -> "REFUND." + status(kind);
            case TRANSFER -> "MCHTRANSFER.BILL.FINISHED";
        };
    }

    private static String status(NoticeKind kind) {
        return switch (kind) {
            case PAID, REFUND_SUCCESS -> "SUCCESS";
            case REFUND_ABNORMAL -> "ABNORMAL";
            case REFUND_CLOSED -> "CLOSED";
            case TRANSFER -> throw new IllegalStateException("A transfer says itself how it ended");
            case FINISHED -> throw new IllegalStateException("WeChat Pay never tells that a trade has finished");
        };
    }

    private static String summary(NoticeKind kind) {
        return switch (kind) {
            case PAID -> "支付成功";
            case REFUND_SUCCESS -> "退款成功";
            case REFUND_ABNORMAL -> "退款异常";
            case REFUND_CLOSED -> "退款关闭";
            case TRANSFER -> "商家转账单据终态通知";
            case FINISHED -> throw new IllegalStateException("WeChat Pay never tells that a trade has finished");
        };
    }

    private String encrypted(String content, String nonce, String associated) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(keys.apiV3Key().getBytes(StandardCharsets.US_ASCII), "AES"),
                    new GCMParameterSpec(128, nonce.getBytes(StandardCharsets.US_ASCII)));
            cipher.updateAAD(associated.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(cipher.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Cannot encrypt a notice", broken);
        }
    }

    private Accounts accounts() {
        return book.of(Channel.WECHAT);
    }
}
