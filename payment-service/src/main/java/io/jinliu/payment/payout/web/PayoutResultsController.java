package io.jinliu.payment.payout.web;

import io.jinliu.payment.payout.ReadPayouts;
import io.jinliu.payment.payout.UnreadableCursor;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of each row of a batch. */
@RestController
@RequestMapping("/api/v1/payout-batches/{batchNo}")
class PayoutResultsController {

    private static final int AT_ONCE = 500;
    private static final Pattern LINE = Pattern.compile("[1-9][0-9]{0,5}");
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final ReadPayouts readPayouts;

    PayoutResultsController(ReadPayouts readPayouts) {
        this.readPayouts = readPayouts;
    }

    @GetMapping("/payouts")
    @RolesAllowed("FINANCE")
    @Operation(summary = "A batch's payouts, in the order of its lines")
    PayoutPage payouts(
            @PathVariable String batchNo,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit) {
        return PayoutPage.of(readPayouts.ofBatch(PayoutBatchController.number(batchNo), after(cursor), limit), limit);
    }

    @GetMapping(path = "/payouts.csv")
    @RolesAllowed("FINANCE")
    @Operation(summary = "A batch's payouts as a file for a spreadsheet")
    ResponseEntity<String> file(@PathVariable String batchNo) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"payouts.csv\"")
                .body(rows(PayoutBatchController.number(batchNo)));
    }

    private String rows(long batchNo) {
        var file = new StringBuilder(ResultsCsv.header());
        var some = readPayouts.ofBatch(batchNo, 0, AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(payout -> file.append(ResultsCsv.row(payout)));
            some = readPayouts.ofBatch(batchNo, some.getLast().terms().line(), AT_ONCE);
        }
        return file.toString();
    }

    private static int after(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        if (!LINE.matcher(cursor).matches()) {
            throw new UnreadableCursor(cursor);
        }
        return Integer.parseInt(cursor);
    }
}
