package io.jinliu.payment.collect.web;

import io.jinliu.common.claim.ClaimedEndpoint;
import io.jinliu.common.id.Ids;
import io.jinliu.common.security.Caller;
import io.jinliu.payment.collect.ClosePayment;
import io.jinliu.payment.collect.Closing.Reason;
import io.jinliu.payment.collect.OurNumber;
import io.jinliu.payment.collect.PayByFirst;
import io.jinliu.payment.collect.ReadPayment;
import io.jinliu.payment.collect.UnknownPayment;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.stream.Stream;
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

    private final PayByFirst payByFirst;
    private final Ids ids;
    private final ReadPayment readPayment;
    private final ClosePayment closePayment;

    PaymentController(PayByFirst payByFirst, Ids ids, ReadPayment readPayment, ClosePayment closePayment) {
        this.payByFirst = payByFirst;
        this.ids = ids;
        this.readPayment = readPayment;
        this.closePayment = closePayment;
    }

    @PostMapping
    @RolesAllowed("BUYER")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Pay what is due, by one method or else by the next; the amount comes from our books")
    ResponseEntity<PaymentView> pay(
            Caller caller,
            @RequestAttribute(ClaimedEndpoint.NUMBER) long number,
            @RequestHeader(name = "Card-Pin", required = false) @Nullable String pin,
            @Valid @RequestBody PaymentRequest body,
            HttpServletRequest request) {
        var slot = body.due().slot();
        var first = body.of(caller.id(), Ids.in(slot, number), pin, request);
        var wishes = Stream.concat(Stream.of(first), body.others().map(method -> first.by(method, ids.next(slot))))
                .toList();
        var view =
                body.arranges() ? PaymentView.of(payByFirst.arranged(wishes)) : PaymentView.of(payByFirst.pay(wishes));
        return ResponseEntity.created(URI.create("/api/v1/payments/" + view.paymentNo()))
                .body(view);
    }

    @GetMapping("/{paymentNo}")
    @RolesAllowed({"BUYER", "MERCHANT", "OPERATOR", "FINANCE"})
    @Operation(summary = "Where a payment stands")
    PaymentView read(Caller caller, @PathVariable String paymentNo) {
        var payment = readPayment.read(number(paymentNo), caller);
        return PaymentView.of(payment).paidWith(readPayment.paidWith(payment));
    }

    @PostMapping("/{paymentNo}/close")
    @RolesAllowed("BUYER")
    @Operation(
            summary =
                    "Give a payment up: closed at the channel first, by code reversed; one known to be paid stays paid")
    PaymentView close(Caller caller, @PathVariable String paymentNo) {
        var payment = readPayment.read(number(paymentNo), caller);
        return PaymentView.of(closePayment.close(payment.terms().paymentNo(), Reason.BUYER_CLOSED));
    }

    private static long number(String text) {
        return OurNumber.parse(text).orElseThrow(() -> new UnknownPayment(0));
    }
}
