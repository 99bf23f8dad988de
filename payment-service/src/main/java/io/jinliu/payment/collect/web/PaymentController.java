package io.jinliu.payment.collect.web;

import io.jinliu.common.claim.ClaimedEndpoint;
import io.jinliu.common.id.Ids;
import io.jinliu.common.security.Caller;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.collect.ClosePayment;
import io.jinliu.payment.collect.Closing.Reason;
import io.jinliu.payment.collect.Evidence;
import io.jinliu.payment.collect.OurNumber;
import io.jinliu.payment.collect.PayDue;
import io.jinliu.payment.collect.ReadPayment;
import io.jinliu.payment.collect.UnknownPayment;
import io.jinliu.payment.due.DueKind;
import io.jinliu.payment.due.DueRef;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/payments")
class PaymentController {

    private final PayDue payDue;
    private final ReadPayment readPayment;
    private final ClosePayment closePayment;

    PaymentController(PayDue payDue, ReadPayment readPayment, ClosePayment closePayment) {
        this.payDue = payDue;
        this.readPayment = readPayment;
        this.closePayment = closePayment;
    }

    @PostMapping
    @RolesAllowed("BUYER")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Pay what is due, by one method; the amount comes from our books")
    ResponseEntity<PaymentView> pay(
            Caller caller,
            @RequestAttribute(ClaimedEndpoint.NUMBER) long number,
            @RequestHeader(name = "Card-Pin", required = false) @Nullable String pin,
            @Valid @RequestBody PaymentRequest request) {
        var due = request.due();
        var payment = payDue.pay(new PayDue.Request(
                Ids.in(due.slot(), number),
                caller.id(),
                due,
                request.chosen(),
                Optional.ofNullable(request.payerId()),
                request.evidence(pin)));
        var view = PaymentView.of(payment);
        return ResponseEntity.created(URI.create("/api/v1/payments/" + view.paymentNo()))
                .body(view);
    }

    @GetMapping("/{paymentNo}")
    @RolesAllowed({"BUYER", "MERCHANT", "OPERATOR", "FINANCE"})
    @Operation(summary = "Where a payment stands")
    PaymentView read(Caller caller, @PathVariable String paymentNo) {
        return PaymentView.of(readPayment.read(number(paymentNo), caller));
    }

    @PostMapping("/{paymentNo}/close")
    @RolesAllowed("BUYER")
    @Operation(summary = "Give a payment up: closed at the channel first; one that was paid meanwhile stays paid")
    PaymentView close(Caller caller, @PathVariable String paymentNo) {
        var payment = readPayment.read(number(paymentNo), caller);
        return PaymentView.of(closePayment.close(payment.terms().paymentNo(), Reason.BUYER_CLOSED));
    }

    private static long number(String text) {
        return OurNumber.parse(text).orElseThrow(() -> new UnknownPayment(0));
    }

    /**
     * The short form names an order and a method; the long form names dues and parts, so far one of each. What it costs is
     * not the caller's to say.
     */
    record PaymentRequest(
            @Nullable @Pattern(regexp = "[1-9]\\d{0,18}") String orderNo,
            @Nullable Method method,
            @Nullable @Valid @Size(min = 1, max = 1) List<@NotNull DueRequest> dues,
            @Nullable @Valid @Size(min = 1, max = 1) List<@NotNull Part> parts,

            @Nullable @Pattern(regexp = "[\\x21-\\x7E]{1,128}") String payerId,
            @Nullable @Valid FactorRequest secondFactor) {

        @AssertTrue(message = "say orderNo and method, or one of dues and one of parts") boolean isEitherShortOrLong() {
            var shortForm = orderNo != null && method != null && dues == null && parts == null;
            var longForm = orderNo == null && method == null && dues != null && parts != null;
            return shortForm || longForm;
        }

        Evidence evidence(@Nullable String pin) {
            return new Evidence(
                    Optional.ofNullable(secondFactor).map(FactorRequest::oneTimeCode), Optional.ofNullable(pin));
        }

        DueRef due() {
            return orderNo != null
                    ? DueRef.order(Long.parseLong(orderNo))
                    : Objects.requireNonNull(dues).getFirst().ref();
        }

        Method chosen() {
            return method != null
                    ? method
                    : Objects.requireNonNull(parts).getFirst().method();
        }
    }

    record DueRequest(
            @NotNull DueKind kind,
            @NotNull @Pattern(regexp = "[1-9]\\d{0,18}") String no) {

        DueRef ref() {
            return new DueRef(kind, Long.parseLong(no));
        }
    }

    record Part(@NotNull Method method) {}

    /** The answer to {@code second-factor-needed}. */
    record FactorRequest(
            @NotNull @Pattern(regexp = "[1-9]\\d{0,18}") String challengeNo,
            @NotNull @Pattern(regexp = "\\d{6}") String code) {

        Evidence.OneTimeCode oneTimeCode() {
            return new Evidence.OneTimeCode(OurNumber.parse(challengeNo).orElse(0), code);
        }
    }
}
