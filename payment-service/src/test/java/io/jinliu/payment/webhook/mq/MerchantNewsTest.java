package io.jinliu.payment.webhook.mq;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.payment.webhook.EventType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Merchants are told what the samples of our own events say, and nothing of the buyer. */
class MerchantNewsTest {

    static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @ParameterizedTest
    @CsvSource({
        "PaymentCollected, PAYMENT_COLLECTED, 381204999999000123",
        "PaymentClosed, PAYMENT_CLOSED, 381204999999000123",
        "RefundSucceeded, REFUND_SUCCEEDED, 381205000444000123",
        "RefundAbnormal, REFUND_ABNORMAL, 381205000555000123",
        "ReceiptSuspended, RECEIPT_SUSPENDED, 381205000222000123",
        "SuspenseRefunded, SUSPENSE_REFUNDED, 381205000333000123"
    })
    void the_sample_is_sent_on_without_the_buyer(String event, EventType type, String about) throws IOException {
        var name = event.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        var sample = Files.readString(Path.of("../docs/events", name + ".v1.json"));

        var news = (MerchantNews) JSON.readValue(sample, record(event));

        assertThat(news.type()).isEqualTo(type);
        assertThat(news.about()).isEqualTo(about);
        assertThat(news.merchantId()).isEqualTo("M1");
        var expected = (ObjectNode) JSON.readTree(sample);
        expected.remove("buyerId");
        assertThat(JSON.valueToTree(news).toPrettyString()).isEqualTo(expected.toPrettyString());
    }

    private static Class<?> record(String event) {
        for (var one : MerchantNews.class.getPermittedSubclasses()) {
            if (one.getSimpleName().equals(event)) {
                return one;
            }
        }
        throw new IllegalArgumentException(event);
    }
}
