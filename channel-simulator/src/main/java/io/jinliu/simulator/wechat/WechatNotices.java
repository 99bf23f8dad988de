package io.jinliu.simulator.wechat;

import io.jinliu.simulator.book.Notice;
import io.jinliu.simulator.book.NoticeKind;
import io.jinliu.simulator.channel.Message;
import io.jinliu.simulator.channel.Numbers;
import io.jinliu.simulator.channel.Twist;
import io.jinliu.simulator.wire.ChinaTime;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Times;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.node.ObjectNode;

/** Notices: encrypted with the merchant's API v3 key, signed afresh at every attempt, the same id throughout. */
final class WechatNotices {

    static final List<Duration> RETRIES = Stream.of(
                    "PT15S", "PT15S", "PT30S", "PT3M", "PT10M", "PT20M", "PT30M", "PT30M", "PT30M", "PT60M", "PT3H",
                    "PT3H", "PT3H", "PT6H", "PT6H")
            .map(Duration::parse)
            .toList();

    private final WechatKeys keys;
    private final Numbers numbers;
    private final Seal seal;
    private final NoticeContents contents;
    private final Times times;

    WechatNotices(WechatKeys keys, Numbers numbers, Seal seal, NoticeContents contents, Times times) {
        this.keys = keys;
        this.numbers = numbers;
        this.seal = seal;
        this.contents = contents;
        this.times = times;
    }

    Message message(Notice notice, Twist twist) {
        var content = contents.of(notice, twist);
        var body = Json.bytes(envelope(notice, Json.text(content)));
        var headers = new LinkedHashMap<>(seal.headers(keys.platform().telling(), body, times.now(), twist.signing()));
        headers.put("Content-Type", "application/json");
        headers.put("Accept", "*/*");
        return new Message(headers, body);
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
            case PAID -> "transaction";
            case REFUND_SUCCESS, REFUND_ABNORMAL, REFUND_CLOSED -> "refund";
            case SHARED, SHARE_RETURNED -> "profitsharing";
            case COMPLAINT_CREATED, COMPLAINT_CHANGED -> "complaint";
            case TRANSFER -> "mch_payment";
            case FINISHED -> throw NoticeContents.neverTold();
        };
    }

    private static String event(NoticeKind kind) {
        return switch (kind) {
            case PAID -> "TRANSACTION.SUCCESS";
            case REFUND_SUCCESS, REFUND_ABNORMAL, REFUND_CLOSED -> "REFUND." + NoticeContents.status(kind);
            case SHARED -> "PROFITSHARING";
            case SHARE_RETURNED -> "PROFITSHARING_RETURN";
            case COMPLAINT_CREATED -> "COMPLAINT.CREATE";
            case COMPLAINT_CHANGED -> "COMPLAINT.STATE_CHANGE";
            case TRANSFER -> "MCHTRANSFER.BILL.FINISHED";
            case FINISHED -> throw NoticeContents.neverTold();
        };
    }

    private static String summary(NoticeKind kind) {
        return switch (kind) {
            case PAID -> "支付成功";
            case REFUND_SUCCESS -> "退款成功";
            case REFUND_ABNORMAL -> "退款异常";
            case REFUND_CLOSED -> "退款关闭";
            case SHARED -> "分账";
            case SHARE_RETURNED -> "分账回退";
            case COMPLAINT_CREATED -> "产生新投诉";
            case COMPLAINT_CHANGED -> "投诉状态变化";
            case TRANSFER -> "商家转账单据终态通知";
            case FINISHED -> throw NoticeContents.neverTold();
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
}
