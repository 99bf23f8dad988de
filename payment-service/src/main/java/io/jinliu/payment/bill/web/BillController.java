package io.jinliu.payment.bill.web;

import io.jinliu.payment.bill.AskForBill;
import io.jinliu.payment.bill.ReadBills;
import io.jinliu.payment.bill.UnknownBill;
import io.jinliu.payment.channel.BillKind;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.collect.OurNumber;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The channels' bills, for finance. */
@RestController
@RequestMapping("/api/v1/channel-bills")
class BillController {

    private final ReadBills readBills;
    private final AskForBill askForBill;

    BillController(ReadBills readBills, AskForBill askForBill) {
        this.readBills = readBills;
        this.askForBill = askForBill;
    }

    @GetMapping
    @RolesAllowed("FINANCE")
    @Operation(summary = "The channels' bills up to a day in Beijing, the latest first")
    Bills bills(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(defaultValue = "1") @Min(1) @Max(62) int days,
            @RequestParam(required = false) @Nullable Channel channel) {
        return new Bills(readBills.of(day.minusDays(days - 1L), day).stream()
                .filter(bill -> channel == null || bill.terms().kind().channel() == channel)
                .map(BillView::of)
                .toList());
    }

    @PostMapping
    @RolesAllowed("FINANCE")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Ask a channel for a bill now, planned or not, there or not")
    BillView ask(@Valid @RequestBody Question question) {
        return BillView.of(askForBill.ask(question.kind(), question.day()));
    }

    @GetMapping("/{billNo}")
    @RolesAllowed("FINANCE")
    @Operation(summary = "Where a bill stands and what it adds up to")
    BillView bill(@PathVariable String billNo) {
        return BillView.of(readBills.bill(number(billNo)));
    }

    @GetMapping("/{billNo}/file")
    @RolesAllowed("FINANCE")
    @Operation(summary = "A bill as it came, the latest version unless another is named")
    ResponseEntity<byte[]> file(
            @PathVariable String billNo, @RequestParam(required = false) @Min(1) @Nullable Integer version) {
        var file = readBills.bill(number(billNo)).file().orElseThrow(() -> new UnknownBill("file of bill " + billNo));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(file.name()))
                .header("X-Content-Type-Options", "nosniff")
                .body(readBills.file(number(billNo), version == null ? file.version() : version));
    }

    private static long number(String billNo) {
        return OurNumber.parse(billNo).orElseThrow(() -> new UnknownBill("bill " + billNo));
    }

    record Bills(List<BillView> items) {}

    record Question(@NotNull BillKind kind, @NotNull LocalDate day) {}
}
