package io.jinliu.payment.bank;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Ids;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a statement with all its entries while the account is locked: it goes on where the last one ended. */
@Service
class KeepStatement {

    private final Statements statements;
    private final Entries entries;
    private final BankSettings settings;
    private final Ids ids;
    private final Audit audit;
    private final Clock clock;

    KeepStatement(Statements statements, Entries entries, BankSettings settings, Ids ids, Audit audit, Clock clock) {
        this.statements = statements;
        this.entries = entries;
        this.settings = settings;
        this.ids = ids;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public BankStatement keep(StatementFile file, String digest, String by) {
        var closing = statements.lockClosing();
        var known = statements.ofDigest(digest);
        if (known.isPresent()) {
            return known.get();
        }
        requireOurs(file);
        closing.filter(last -> !last.equals(file.opening())).ifPresent(last -> {
            throw new StatementDoesNotFit(
                    "It opens with %s, the last one closed with %s".formatted(file.opening(), last));
        });
        requireFresh(file);
        return kept(file, digest, by);
    }

    private void requireOurs(StatementFile file) {
        if (!file.account().equals(settings.account())
                || !file.opening().currency().equals(settings.currency())) {
            throw new StatementDoesNotFit("It is another account's than ours in " + settings.currency());
        }
    }

    private void requireFresh(StatementFile file) {
        if (statements.ofReference(file.reference()).isPresent()) {
            throw new StatementDoesNotFit("Statement %s was imported with other contents".formatted(file.reference()));
        }
        entries.known(file.lines().stream().map(Line::reference).toList()).ifPresent(reference -> {
            throw new StatementDoesNotFit("Entry %s came with an earlier statement".formatted(reference));
        });
    }

    private BankStatement kept(StatementFile file, String digest, String by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as fine as it is read again
        var statement = new BankStatement(
                ids.next(settings.slot()),
                file.account(),
                file.reference(),
                digest,
                file.opening(),
                file.closing(),
                file.lines().size(),
                by,
                now);
        statements.keep(statement);
        entries.add(
                file.lines().stream()
                        .map(line -> new BankEntry(ids.next(settings.slot()), statement.no(), line, new Standing.New()))
                        .toList(),
                now);
        audit.record(
                settings.slot(),
                "bank-statement.imported",
                Long.toString(statement.no()),
                "%s: %d entries, %s to %s"
                        .formatted(statement.reference(), statement.entries(), file.opening(), file.closing()));
        return statement;
    }
}
