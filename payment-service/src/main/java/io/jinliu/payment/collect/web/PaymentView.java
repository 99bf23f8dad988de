package io.jinliu.payment.collect.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Action;
import io.jinliu.payment.channel.FundSource;
import io.jinliu.payment.collect.Closing;
import io.jinliu.payment.collect.MethodOrder.Arranged;
import io.jinliu.payment.collect.PayByFirst.Tried;
import io.jinliu.payment.collect.Payment;
import io.jinliu.payment.collect.Payment.Closed;
import io.jinliu.payment.collect.Payment.Collected;
import io.jinliu.payment.collect.Payment.Diverted;
import io.jinliu.payment.collect.Payment.Pending;
import io.jinliu.payment.collect.Payment.Reversing;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A payment as the outside sees it. Ids travel as strings: a browser cannot hold all 63 bits of ours. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PaymentView(
        String paymentNo,
        String dueKind,
        String dueNo,
        String method,
        Money amount,

        @Schema(description = "What wallet and card hold of the due besides") @Nullable Money held,

        String status,
        Action action,
        OffsetDateTime openedAt,
        OffsetDateTime expiresAt,
        @Nullable String receiptNo,
        @Nullable Why closed,
        @Nullable Route route,

        @Schema(description = "What the payer paid with, as far as the channel told") @Nullable List<Source> fundSources) {

    /** One of what the payer paid with. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Source(String kind, String name, @Nullable Money amount) {

        static Source of(FundSource source) {
            return new Source(
                    source.kind().name(), source.name(), source.amount().orElse(null));
        }
    }

    PaymentView paidWith(List<FundSource> sources) {
        return new PaymentView(
                paymentNo,
                dueKind,
                dueNo,
                method,
                amount,
                held,
                status,
                action,
                openedAt,
                expiresAt,
                receiptNo,
                closed,
                route,
                sources.isEmpty() ? null : sources.stream().map(Source::of).toList());
    }

    /** Why it was this method's turn, where the rules arranged the methods. */
    record Route(int version, String rule, List<Turn> order) {

        static Route of(Arranged route) {
            return new Route(
                    route.version(),
                    route.rule(),
                    route.places().stream()
                            .map(place -> new Turn(place.method().name(), place.why()))
                            .toList());
        }
    }

    record Turn(String method, String why) {}

    /** Why it was closed, with the channel's own word if it was the channel that said no. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Why(String reason, @Nullable String channelCode, String detail) {

        static Why of(Closing closing) {
            return new Why(closing.reason().name(), closing.channelCode().orElse(null), closing.detail());
        }
    }

    static PaymentView of(Payment payment) {
        return of(new Tried(payment, Optional.empty()));
    }

    static PaymentView of(Tried tried) {
        var payment = tried.payment();
        var terms = payment.terms();
        return new PaymentView(
                Long.toString(terms.paymentNo()),
                terms.due().kind().name(),
                Long.toString(terms.due().no()),
                terms.method().name(),
                terms.amount(),
                terms.mixed() ? terms.held() : null,
                payment.state(),
                action(payment),
                utc(terms.openedAt()),
                utc(terms.expiresAt()),
                receipt(payment),
                payment instanceof Closed closed ? Why.of(closed.why()) : null,
                tried.route().map(Route::of).orElse(null),
                null);
    }

    private static Action action(Payment payment) {
        return payment instanceof Pending pending ? pending.action().orElse(Action.NONE) : Action.NONE;
    }

    private static @Nullable String receipt(Payment payment) {
        return switch (payment) {
            case Collected collected -> Long.toString(collected.receiptNo());
            case Diverted diverted -> Long.toString(diverted.receiptNo());
            case Pending _, Reversing _, Closed _ -> null;
        };
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
