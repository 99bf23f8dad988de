package io.jinliu.payment.webhook;

import io.jinliu.common.time.MachineTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** One attempt: taken, sent, written down. If we die in between it is made again, under the same id. */
@Service
class SendDelivery {

    private final BeginAttempt begin;
    private final EndAttempt end;
    private final Courier courier;
    private final MachineTime machineTime;

    SendDelivery(BeginAttempt begin, EndAttempt end, Courier courier, MachineTime machineTime) {
        this.begin = begin;
        this.end = end;
        this.courier = courier;
        this.machineTime = machineTime;
    }

    /** Never inside a transaction. */
    void send(long deliveryNo) {
        begin.begin(deliveryNo).ifPresent(begun -> end.end(begun.delivery(), post(begun)));
    }

    private Attempt post(BeginAttempt.Begun begun) {
        var news = begun.news();
        var signature = new WebhookSignature(news.id(), begun.at().getEpochSecond(), news.body());
        var headers = Map.of(
                "webhook-id", news.id(),
                "webhook-timestamp", Long.toString(signature.timestamp()),
                "webhook-signature", signature.header(secrets(begun)));
        var started = machineTime.instant();
        var heard = courier.post(begun.endpoint().url(), headers, news.body());
        var lasted = Duration.between(started, machineTime.instant());
        return new Attempt(begun.delivery().attempts(), begun.at(), lasted, heard, signature.bodyDigest());
    }

    private static List<String> secrets(BeginAttempt.Begun begun) {
        return begun.endpoint().secrets().orElseThrow().validAt(begun.at());
    }
}
