package io.jinliu.payment.refund.web;

import io.jinliu.common.claim.ClaimedEndpoint;
import io.jinliu.common.money.Money;
import io.jinliu.common.security.Caller;
import io.jinliu.payment.collect.OurNumber;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.refund.RefundOrderMoney;
import io.jinliu.payment.refund.RefundOrderMoney.Share;
import io.jinliu.payment.refund.UnknownRefund;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.HashSet;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/refunds")
class RefundController {

    private final RefundOrderMoney refundOrderMoney;

    RefundController(RefundOrderMoney refundOrderMoney) {
        this.refundOrderMoney = refundOrderMoney;
    }

    @PostMapping
    @RolesAllowed({"MERCHANT", "OPERATOR"})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Refund an order: an amount, some lines, or all that is left")
    ResponseEntity<RefundView> refund(
            Caller caller,
            @RequestAttribute(ClaimedEndpoint.NUMBER) long number,
            @Valid @RequestBody RefundRequest request) {
        var refunds = refundOrderMoney.refund(
                number,
                DueRef.order(Long.parseLong(request.orderNo())),
                Optional.ofNullable(request.amount()),
                request.shares(),
                request.reason(),
                caller);
        var view = RefundView.of(refunds);
        return ResponseEntity.created(URI.create("/api/v1/refunds/" + view.refundNo()))
                .body(view);
    }

    @GetMapping("/{refundNo}")
    @RolesAllowed({"BUYER", "MERCHANT", "OPERATOR", "FINANCE"})
    @Operation(summary = "Where a refund stands")
    RefundView read(Caller caller, @PathVariable String refundNo) {
        return RefundView.of(refundOrderMoney.read(number(refundNo), caller));
    }

    @GetMapping
    @RolesAllowed({"BUYER", "MERCHANT", "OPERATOR", "FINANCE"})
    @Operation(summary = "All refunds of an order that you may see, oldest first")
    RefundList of(Caller caller, @RequestParam String orderNo) {
        var due = DueRef.order(number(orderNo));
        return new RefundList(
                refundOrderMoney.of(due, caller).stream().map(RefundView::of).toList());
    }

    private static long number(String text) {
        return OurNumber.parse(text).orElseThrow(() -> new UnknownRefund("such number"));
    }

    record RefundList(List<RefundView> items) {}

    /** What it costs is ours to know; how much of it goes back is the merchant's to say, up to what is left. */
    record RefundRequest(
            @NotNull @Pattern(regexp = "[1-9]\\d{0,18}") String orderNo,
            @Nullable Money amount,
            @Nullable @Valid @Size(min = 1, max = 50) List<@NotNull LineRequest> lines,

            @NotBlank @Pattern(regexp = "[^\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029]{1,80}") String reason) {

        @AssertTrue(message = "an amount is positive") boolean isAmountPositive() {
            return amount == null || amount.positive();
        }

        @AssertTrue(message = "a line is named once") boolean isEachLineOnce() {
            var seen = new HashSet<Integer>();
            return lines == null || lines.stream().allMatch(line -> seen.add(line.line()));
        }

        List<Share> shares() {
            return Objects.requireNonNullElse(lines, List.<LineRequest>of()).stream()
                    .map(LineRequest::share)
                    .toList();
        }
    }

    record LineRequest(
            @Min(1) int line,
            @Nullable @Positive Long quantity,
            @Nullable Money amount) {

        @AssertTrue(message = "say a quantity or a positive amount, not both") boolean isEitherQuantityOrAmount() {
            return (quantity == null) != (amount == null) && (amount == null || amount.positive());
        }

        Share share() {
            return new Share(line, quantity == null ? 0 : quantity, Optional.ofNullable(amount));
        }
    }
}
