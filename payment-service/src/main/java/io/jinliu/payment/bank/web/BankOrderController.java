package io.jinliu.payment.bank.web;

import io.jinliu.common.claim.ClaimedEndpoint;
import io.jinliu.common.money.Money;
import io.jinliu.common.security.Caller;
import io.jinliu.payment.bank.BankOrder;
import io.jinliu.payment.bank.OrderTransfers;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/bank-orders")
class BankOrderController {

    private final OrderTransfers orderTransfers;

    BankOrderController(OrderTransfers orderTransfers) {
        this.orderTransfers = orderTransfers;
    }

    @PostMapping
    @RolesAllowed("FINANCE")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make a file, ISO 20022 pain.001.001.03, of the refunds that wait for the bank")
    ResponseEntity<OrderView> make(Caller caller, @RequestAttribute(ClaimedEndpoint.NUMBER) long number) {
        var view = OrderView.of(orderTransfers.make(number, caller.id()));
        return ResponseEntity.created(URI.create("/api/v1/bank-orders/" + view.bankOrderNo()))
                .body(view);
    }

    @GetMapping("/{bankOrderNo}")
    @RolesAllowed("FINANCE")
    @Operation(summary = "Where an order to the bank stands, with its control sum and digest")
    OrderView read(@PathVariable String bankOrderNo) {
        return OrderView.of(orderTransfers.read(Numbers.of(bankOrderNo)));
    }

    @PostMapping("/{bankOrderNo}/release")
    @RolesAllowed("FINANCE")
    @Operation(summary = "Release a colleague's order and download its file")
    ResponseEntity<byte[]> release(Caller caller, @PathVariable String bankOrderNo) {
        var orderNo = Numbers.of(bankOrderNo);
        var file = orderTransfers.release(orderNo, caller.id());
        var terms = orderTransfers.read(orderNo).terms();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"JL%d.xml\"".formatted(orderNo))
                .header("Control-Sum", terms.total().toMajor())
                .header("Content-Sha256", terms.digest())
                .body(file);
    }

    record OrderView(
            String bankOrderNo, String status, int transfers, Money controlSum, String sha256, OffsetDateTime madeAt) {

        static OrderView of(BankOrder order) {
            var terms = order.terms();
            return new OrderView(
                    Long.toString(terms.no()),
                    order.state(),
                    terms.transfers(),
                    terms.total(),
                    terms.digest(),
                    terms.madeAt().atOffset(ZoneOffset.UTC));
        }
    }
}
