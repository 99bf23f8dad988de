package io.jinliu.payment.complaint.web;

import io.jinliu.common.money.Money;
import io.jinliu.common.security.Caller;
import io.jinliu.payment.channel.ComplaintChannel;
import io.jinliu.payment.channel.ToldComplaint.State;
import io.jinliu.payment.collect.OurNumber;
import io.jinliu.payment.complaint.AnswerComplaint;
import io.jinliu.payment.complaint.ReadComplaint;
import io.jinliu.payment.complaint.RefundComplaint;
import io.jinliu.payment.complaint.UnknownComplaint;
import io.jinliu.payment.due.DueRef;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/complaints")
class ComplaintController {

    private final ReadComplaint readComplaint;
    private final AnswerComplaint answerComplaint;
    private final RefundComplaint refundComplaint;

    ComplaintController(ReadComplaint readComplaint, AnswerComplaint answerComplaint, RefundComplaint refundComplaint) {
        this.readComplaint = readComplaint;
        this.answerComplaint = answerComplaint;
        this.refundComplaint = refundComplaint;
    }

    @GetMapping
    @RolesAllowed({"MERCHANT", "OPERATOR", "FINANCE"})
    @Operation(summary = "What buyers complain about at the channels, the newest first")
    ComplaintList list(Caller caller, @RequestParam Optional<State> status) {
        return new ComplaintList(readComplaint.list(status, caller).stream()
                .map(ComplaintView.Line::of)
                .toList());
    }

    @GetMapping("/{complaintNo}")
    @RolesAllowed({"MERCHANT", "OPERATOR", "FINANCE"})
    @Operation(summary = "One complaint: what was said, of which payments, and who looks after it")
    ComplaintView read(Caller caller, @PathVariable String complaintNo) {
        return ComplaintView.of(readComplaint.read(number(complaintNo), caller), caller);
    }

    @PostMapping("/{complaintNo}/response")
    @RolesAllowed({"MERCHANT", "OPERATOR"})
    @Operation(summary = "Answer the buyer; the same words are said once")
    ComplaintView respond(Caller caller, @PathVariable String complaintNo, @Valid @RequestBody Response request) {
        return ComplaintView.of(answerComplaint.respond(number(complaintNo), request.text(), caller), caller);
    }

    @PostMapping("/{complaintNo}/complete")
    @RolesAllowed({"MERCHANT", "OPERATOR"})
    @Operation(summary = "Say that it is solved")
    ComplaintView complete(Caller caller, @PathVariable String complaintNo) {
        return ComplaintView.of(answerComplaint.complete(number(complaintNo), caller), caller);
    }

    @PostMapping("/{complaintNo}/refund")
    @RolesAllowed({"MERCHANT", "OPERATOR"})
    @Operation(summary = "Refund an order that it is about, by the ordinary refund, whose number is answered")
    ComplaintRefund refund(Caller caller, @PathVariable String complaintNo, @Valid @RequestBody RefundRequest request) {
        return ComplaintRefund.of(refundComplaint.refund(
                number(complaintNo),
                DueRef.order(number(request.orderNo())),
                Optional.ofNullable(request.amount()),
                List.of(),
                request.reason(),
                caller));
    }

    private static long number(String text) {
        return OurNumber.parse(text).orElseThrow(UnknownComplaint::new);
    }

    record ComplaintList(List<ComplaintView.Line> items) {}

    record Response(
            @NotBlank @Size(max = ComplaintChannel.LONGEST_TEXT) @Pattern(regexp = "[^\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029]*") String text) {

        @Override
        public String toString() {
            return "a response";
        }
    }

    record RefundRequest(
            @NotNull @Pattern(regexp = "[1-9]\\d{0,18}") String orderNo,
            @Nullable Money amount,

            @NotBlank @Pattern(regexp = "[^\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029]{1,80}") String reason) {

        @AssertTrue(message = "an amount is positive") boolean isAmountPositive() {
            return amount == null || amount.positive();
        }
    }
}
