package io.jinliu.payment.collect.web;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.Method.Particular;
import io.jinliu.payment.channel.Payer;
import io.jinliu.payment.collect.Evidence;
import io.jinliu.payment.collect.OurNumber;
import io.jinliu.payment.collect.PayDue;
import io.jinliu.payment.due.DueKind;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.part.Wish;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The short form names an order and a method; the long form names one due and its parts. What it costs is not the caller's
 * to say, but how much of it his wallet and his card pay is: the one part without an amount pays the rest.
 */
record PaymentRequest(
        @Nullable @Pattern(regexp = "[1-9]\\d{0,18}") String orderNo,
        @Nullable Method method,
        @Nullable @Valid @Size(min = 1, max = 1) List<@NotNull DueRequest> dues,
        @Nullable @Valid @Size(min = 1, max = 3) List<@NotNull @Valid Part> parts,

        @Schema(
                description =
                        "openid, buyer_id, buyer_open_id or a card's number; for WECHAT_JSAPI, ALIPAY_JSAPI, CARD")
        @Nullable @Pattern(regexp = "[\\x21-\\x7E]{1,128}") String payerId,

        @Schema(description = "What the payer's phone shows at the till; for WECHAT_CODE, ALIPAY_CODE; never stored")
        @Nullable @Pattern(regexp = "[0-9]{16,24}") String authCode,

        @Schema(description = "For WECHAT_H5, and only where no gateway tells it")
        @Nullable @Pattern(regexp = "[0-9A-Fa-f.:]{2,45}") String payerIp,

        @Schema(description = "花呗分期: 3, 6 or 12 months; for ALIPAY_PRECREATE, ALIPAY_PAGE, ALIPAY_WAP") @Nullable Integer hbFqNum,

        @Schema(description = "The answer to second-factor-needed") @Nullable @Valid FactorRequest secondFactor,

        @Schema(
                description =
                        "Methods to try in this order if the one before leads nowhere; they ask for nothing of the payer")
        @Nullable @Size(max = 4) List<@NotNull Method> otherwise,

        @Schema(
                description =
                        "Whether the shop's rules say in which order the methods are tried; else as they are named")
        @Nullable Boolean arranged,

        @Schema(description = "Whether a part of it is to be shared out later: see /api/v1/splits") @Nullable Boolean splittable) {

    private static final Set<Integer> MONTHS = Set.of(3, 6, 12);

    @AssertTrue(message = "say orderNo and method, or one of dues and one of parts") boolean isEitherShortOrLong() {
        var shortForm = orderNo != null && method != null && dues == null && parts == null;
        var longForm = orderNo == null && method == null && dues != null && parts != null;
        return shortForm || longForm;
    }

    @AssertTrue(message = "one part, and only one, has no amount: it pays the rest; each way is named once") boolean isOnePartTheRest() {
        return parts == null
                || (parts.stream()
                                        .filter(part -> part != null && part.amount() == null)
                                        .count()
                                == 1
                        && parts.stream()
                                        .filter(Objects::nonNull)
                                        .map(Part::method)
                                        .distinct()
                                        .count()
                                == parts.size());
    }

    @AssertTrue(message = "hbFqNum is 3, 6 or 12") boolean isPaidBackInMonthsOnOffer() {
        return hbFqNum == null || MONTHS.contains(hbFqNum);
    }

    @AssertTrue(message = "otherwise names other methods, each once, that need nothing of the payer") boolean isOtherwiseForAnybody() {
        return otherwise == null
                || (hbFqNum == null
                        && otherwise.stream().filter(Objects::nonNull).allMatch(PaymentRequest::asksForNothing)
                        && Set.copyOf(otherwise.stream()
                                                .filter(Objects::nonNull)
                                                .toList())
                                        .size()
                                == otherwise.size()
                        && !otherwise.contains(method));
    }

    @AssertTrue(message = "of what is splittable, otherwise names only what can be split") boolean isOtherwiseSplittableToo() {
        return otherwise == null
                || !Boolean.TRUE.equals(splittable)
                || otherwise.stream().filter(Objects::nonNull).allMatch(method -> method.channel()
                        .shares());
    }

    private static boolean asksForNothing(Method method) {
        return Stream.of(Particular.values()).noneMatch(method::needs);
    }

    boolean arranges() {
        return Boolean.TRUE.equals(arranged);
    }

    Stream<Method> others() {
        return otherwise == null ? Stream.empty() : otherwise.stream();
    }

    DueRef due() {
        return orderNo != null
                ? DueRef.order(Long.parseLong(orderNo))
                : Objects.requireNonNull(dues).getFirst().ref();
    }

    PayDue.Request of(String buyer, long paymentNo, @Nullable String pin, HttpServletRequest request) {
        var chosen = method != null ? method : rest().method();
        return new PayDue.Request(
                paymentNo,
                buyer,
                due(),
                chosen,
                payer(chosen, request),
                hbFqNum == null ? 0 : hbFqNum,
                Boolean.TRUE.equals(splittable),
                evidence(pin),
                held());
    }

    private Part rest() {
        return Objects.requireNonNull(parts).stream()
                .filter(part -> part.amount() == null)
                .findFirst()
                .orElseThrow();
    }

    private List<Wish> held() {
        return parts == null
                ? List.of()
                : parts.stream().flatMap(part -> part.wish().stream()).toList();
    }

    private Evidence evidence(@Nullable String pin) {
        return new Evidence(
                Optional.ofNullable(secondFactor).map(FactorRequest::oneTimeCode), Optional.ofNullable(pin));
    }

    private Payer payer(Method chosen, HttpServletRequest request) {
        var address = chosen.needs(Particular.PAYER_IP)
                ? Optional.of(PayerAddress.of(request, payerIp))
                : Optional.ofNullable(payerIp);
        var id = payerId != null || parts == null ? payerId : rest().payerId();
        return new Payer(Optional.ofNullable(id), Optional.ofNullable(authCode), address);
    }

    /** Without what the payer showed or is called: requests get printed. */
    @Override
    public String toString() {
        return "PaymentRequest[%s, %s, %s, %s]".formatted(orderNo, method, dues, parts);
    }

    record DueRequest(
            @NotNull DueKind kind,
            @NotNull @Pattern(regexp = "[1-9]\\d{0,18}") String no) {

        DueRef ref() {
            return new DueRef(kind, Long.parseLong(no));
        }
    }

    /** @param amount what is held of it; of the one that pays the rest, nothing */
    record Part(
            @NotNull Method method,
            @Nullable Money amount,

            @Schema(description = "A card's number; of the part that pays the rest, as payerId above")
            @Nullable @Pattern(regexp = "[\\x21-\\x7E]{1,128}") String payerId) {

        @AssertTrue(message = "an amount is positive") boolean isAmountPositive() {
            return amount == null || amount.positive();
        }

        Optional<Wish> wish() {
            return Optional.ofNullable(amount).map(held -> new Wish(method, held, Optional.ofNullable(payerId)));
        }

        /** Without what the payer is called: requests get printed. */
        @Override
        public String toString() {
            return "%s %s".formatted(method, amount);
        }
    }

    /** The answer to {@code second-factor-needed}. */
    record FactorRequest(
            @NotNull @Pattern(regexp = "[1-9]\\d{0,18}") String challengeNo,
            @NotNull @Pattern(regexp = "\\d{6}") String code) {

        Evidence.OneTimeCode oneTimeCode() {
            return new Evidence.OneTimeCode(OurNumber.parse(challengeNo).orElse(0), code);
        }
    }
}
