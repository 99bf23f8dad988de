package io.jinliu.settlement.ledger.web;

import io.jinliu.common.security.Caller;
import io.jinliu.settlement.ledger.Account;
import io.jinliu.settlement.ledger.Books;
import io.jinliu.settlement.ledger.ExplainOrder;
import io.jinliu.settlement.ledger.OrderNo;
import io.jinliu.settlement.ledger.TrialBalance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/ledger")
class LedgerController {

    private final Books books;
    private final ExplainOrder explainOrder;
    private final Clock clock;

    LedgerController(Books books, ExplainOrder explainOrder, Clock clock) {
        this.books = books;
        this.explainOrder = explainOrder;
        this.clock = clock;
    }

    @GetMapping("/trial-balance")
    @RolesAllowed({"FINANCE", "AUDITOR", "OPERATOR"})
    TrialBalanceView trialBalance(@RequestParam(required = false) @Nullable Instant at) {
        var instant = Objects.requireNonNullElseGet(at, clock::instant);
        return TrialBalanceView.of(new TrialBalance(instant, books.sums(instant)));
    }

    @GetMapping("/accounts/{code}/entries")
    @RolesAllowed({"FINANCE", "AUDITOR", "OPERATOR"})
    EntriesView entries(
            @PathVariable String code,
            @RequestParam String owner,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return EntriesView.of(books.entries(Account.ofCode(code), owner, Cursors.read(cursor), limit), limit);
    }

    @GetMapping("/explain/{orderNo}")
    @RolesAllowed({"FINANCE", "AUDITOR", "OPERATOR", "MERCHANT"})
    ExplanationView explain(@PathVariable long orderNo, Caller caller) {
        return ExplanationView.of(explainOrder.explain(new OrderNo(orderNo), caller));
    }

    @GetMapping("/me")
    @RolesAllowed("MERCHANT")
    MerchantView mine(Caller caller) {
        var merchant = caller.merchant().orElseThrow(() -> new AccessDeniedException("The token names no merchant"));
        return MerchantView.of(merchant, books.sums(merchant, MerchantView.ACCOUNTS));
    }
}
