package io.jinliu.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.money.Money;
import io.jinliu.payment.card.StoredValueMoved;
import io.jinliu.payment.collect.PaymentEvent;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.due.DueWithdrawn;
import io.jinliu.payment.payout.PayoutEvent;
import io.jinliu.payment.refund.RefundEvent;
import io.jinliu.payment.split.SplitEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What leaves must be what others expect: each sample in {@code docs/events} is read by its consumers' tests too. */
class EventContractTest {

    static final JsonMapper JSON = JsonMapper.builder().build();
    static final String ORDER = "381204955136000123";
    static final Instant NOON_5 = Instant.parse("2026-01-01T12:05:00Z");

    @ParameterizedTest
    @MethodSource("events")
    void leaves_as_its_sample_says(Record event) throws IOException {
        var name = event.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        var sample = Path.of("../docs/events", name.toLowerCase(Locale.ROOT) + ".v1.json");
        assertThat(JSON.valueToTree(event).toPrettyString())
                .isEqualTo(JSON.readTree(Files.readString(sample)).toPrettyString());
    }

    static List<Record> events() {
        var price = Money.cny(136_00);
        return List.of(
                new PaymentEvent.PaymentCollected(
                        "381204999999000123",
                        "ORDER",
                        ORDER,
                        "1001",
                        "M1",
                        price,
                        List.of(new PaymentEvent.Received(
                                "381205000111000123",
                                "WECHAT_PAY",
                                "WECHAT_NATIVE",
                                "4200001234202601010000000001",
                                price)),
                        NOON_5),
                new PaymentEvent.PaymentClosed(
                        "381204999999000123", "ORDER", ORDER, "M1", "EXPIRED", Instant.parse("2026-01-01T12:10:01Z")),
                new StoredValueMoved(
                        "CARD",
                        "M1",
                        "381205000555000123",
                        Money.cny(10_000_00),
                        "SALE",
                        Instant.parse("2026-01-01T12:00:00Z")),
                new PayoutEvent.PayoutSent(
                        "381205000666000123", "381205000660000123", "M1", "WECHAT_PAY", Money.cny(200_00), NOON_5),
                new PayoutEvent.PayoutPaid(
                        "381205000666000123",
                        "381205000660000123",
                        "M1",
                        "WECHAT_PAY",
                        "1330000071100999991182020050700019480001",
                        Money.cny(200_00),
                        NOON_5),
                new PayoutEvent.PayoutFailed(
                        "381205000666000123",
                        "381205000660000123",
                        "M1",
                        "WECHAT_PAY",
                        Money.cny(200_00),
                        "FAILED",
                        NOON_5),
                DueWithdrawn.of(DueRef.order(Long.parseLong(ORDER)), Instant.parse("2026-01-01T12:10:01Z")),
                new PaymentEvent.ReceiptSuspended(
                        "381205000222000123",
                        "WECHAT_PAY",
                        "4200001234202601010000000002",
                        "ORDER",
                        ORDER,
                        "M1",
                        Money.cny(135_99),
                        "WRONG_AMOUNT",
                        NOON_5),
                new RefundEvent.SuspenseRefunded(
                        "381205000333000123",
                        "381205000222000123",
                        "WECHAT_PAY",
                        "ORDER",
                        ORDER,
                        "M1",
                        Money.cny(135_99),
                        Instant.parse("2026-01-01T12:06:00Z")),
                new RefundEvent.RefundAbnormal(
                        "381205000555000123",
                        "381205000111000123",
                        "WECHAT_PAY",
                        "ORDER",
                        ORDER,
                        "M1",
                        Money.cny(34_00),
                        Instant.parse("2026-01-04T10:00:00Z")),
                new SplitEvent.SplitFinished(
                        "381205000666000123",
                        "381204999999000123",
                        "381205000111000123",
                        "WECHAT_PAY",
                        "ORDER",
                        ORDER,
                        "M1",
                        Money.cny(20_40),
                        List.of(
                                new SplitEvent.Part(1, "MERCHANT_ID", Money.cny(13_60)),
                                new SplitEvent.Part(2, "PERSONAL_OPENID", Money.cny(6_80))),
                        Instant.parse("2026-01-02T10:00:00Z")),
                new SplitEvent.SplitReturned(
                        "381205000777000123",
                        "381205000666000123",
                        "WECHAT_PAY",
                        "ORDER",
                        ORDER,
                        "M1",
                        1,
                        Money.cny(3_40),
                        Instant.parse("2026-01-04T10:00:05Z")),
                new RefundEvent.RefundSucceeded(
                        "381205000444000123",
                        "381205000111000123",
                        "WECHAT_PAY",
                        "ORDER",
                        ORDER,
                        "1001",
                        "M1",
                        Money.cny(34_00),
                        List.of(new RefundEvent.Line(1, Money.cny(34_00))),
                        Instant.parse("2026-01-04T10:00:00Z")));
    }
}
