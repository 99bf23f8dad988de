package io.jinliu.payment.card.web;

import io.jinliu.common.claim.ClaimedEndpoint;
import io.jinliu.common.money.Money;
import io.jinliu.common.security.Caller;
import io.jinliu.payment.card.ActivateBatch;
import io.jinliu.payment.card.CardBatch;
import io.jinliu.payment.card.MakeBatch;
import io.jinliu.payment.card.PrintBatch;
import io.jinliu.payment.card.ReadCard;
import io.jinliu.payment.card.UnknownBatch;
import io.jinliu.payment.collect.OurNumber;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/card-batches")
class CardBatchController {

    private final MakeBatch makeBatch;
    private final PrintBatch printBatch;
    private final ActivateBatch activateBatch;
    private final ReadCard readCard;

    CardBatchController(MakeBatch makeBatch, PrintBatch printBatch, ActivateBatch activateBatch, ReadCard readCard) {
        this.makeBatch = makeBatch;
        this.printBatch = printBatch;
        this.activateBatch = activateBatch;
        this.readCard = readCard;
    }

    @PostMapping
    @RolesAllowed({"MERCHANT", "OPERATOR"})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Order a batch of prepaid cards")
    ResponseEntity<BatchView> make(
            Caller caller,
            @RequestAttribute(ClaimedEndpoint.NUMBER) long number,
            @Valid @RequestBody BatchRequest request) {
        var view = BatchView.of(makeBatch.make(request.terms(number, caller)));
        return ResponseEntity.created(URI.create("/api/v1/card-batches/" + view.batchNo()))
                .body(view);
    }

    @GetMapping("/{batchNo}")
    @RolesAllowed({"MERCHANT", "OPERATOR", "FINANCE"})
    @Operation(summary = "Where a batch stands")
    BatchView read(Caller caller, @PathVariable String batchNo) {
        return BatchView.of(readCard.batch(number(batchNo), caller));
    }

    @PostMapping("/{batchNo}/print")
    @RolesAllowed({"MERCHANT", "OPERATOR"})
    @Operation(summary = "Make the cards of your batch: numbers and PINs are shown this once")
    SheetList print(Caller caller, @PathVariable String batchNo) {
        return new SheetList(printBatch.print(number(batchNo), caller.id()).stream()
                .map(SheetView::of)
                .toList());
    }

    @PostMapping("/{batchNo}/activate")
    @RolesAllowed({"OPERATOR", "FINANCE"})
    @Operation(summary = "Make somebody else's printed batch worth its money")
    BatchView activate(Caller caller, @PathVariable String batchNo) {
        return BatchView.of(activateBatch.activate(number(batchNo), caller.id()));
    }

    private static long number(String text) {
        return OurNumber.parse(text).orElseThrow(() -> new UnknownBatch(text));
    }

    record SheetList(List<SheetView> cards) {}

    record SheetView(String cardNo, String pin) {

        static SheetView of(PrintBatch.Sheet sheet) {
            return new SheetView(sheet.no().digits(), sheet.pin());
        }

        @Override
        public String toString() {
            return "a card";
        }
    }

    record BatchRequest(
            @Min(1) @Max(1000) int count,
            @NotNull Money face,
            @NotNull OffsetDateTime expiresAt) {

        @AssertTrue(message = "a card is worth something, at most 1000.00") boolean isFaceInBounds() {
            return face == null || (face.positive() && face.minor() <= 100_000);
        }

        CardBatch.Terms terms(long number, Caller caller) {
            return new CardBatch.Terms(
                    number, MakeBatch.issuer(caller), caller.id(), count, face, expiresAt.toInstant());
        }
    }
}
