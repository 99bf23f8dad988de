package io.jinliu.payment.bank.web;

import io.jinliu.common.money.Money;
import io.jinliu.common.security.Caller;
import io.jinliu.payment.bank.BankStatement;
import io.jinliu.payment.bank.ImportStatement;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The body is the bank's file as it is, whatever it is called: its bytes say what it is. */
@RestController
@RequestMapping("/api/v1/bank-statements")
class BankStatementController {

    private final ImportStatement importStatement;

    BankStatementController(ImportStatement importStatement) {
        this.importStatement = importStatement;
    }

    @PostMapping
    @RolesAllowed("FINANCE")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Import a statement of our account, ISO 20022 camt.053.001.02, whole or not at all")
    ResponseEntity<StatementView> bring(Caller caller, @RequestBody(required = false) byte @Nullable [] file) {
        var view = StatementView.of(importStatement.bring(file == null ? new byte[0] : file, caller.id()));
        return ResponseEntity.created(URI.create("/api/v1/bank-statements/" + view.statementNo()))
                .body(view);
    }

    @GetMapping
    @RolesAllowed("FINANCE")
    @Operation(summary = "The last twenty statements, newest first")
    StatementList latest() {
        return new StatementList(
                importStatement.latest().stream().map(StatementView::of).toList());
    }

    @GetMapping("/{statementNo}")
    @RolesAllowed("FINANCE")
    @Operation(summary = "A statement that was imported")
    StatementView read(@PathVariable String statementNo) {
        return StatementView.of(importStatement.read(Numbers.of(statementNo)));
    }

    record StatementList(List<StatementView> items) {}

    record StatementView(
            String statementNo,
            String account,
            String reference,
            String sha256,
            Money opening,
            Money closing,
            int entries,
            OffsetDateTime importedAt) {

        static StatementView of(BankStatement statement) {
            return new StatementView(
                    Long.toString(statement.no()),
                    statement.account(),
                    statement.reference(),
                    statement.digest(),
                    statement.opening(),
                    statement.closing(),
                    statement.entries(),
                    statement.at().atOffset(ZoneOffset.UTC));
        }
    }
}
