package io.jinliu.payment.bank;

import io.jinliu.common.audit.Audit;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes where an entry stands while its row is locked, and writes down who or what did. */
@Service
class MoveEntry {

    private final Entries entries;
    private final BankSettings settings;
    private final Audit audit;

    MoveEntry(Entries entries, BankSettings settings, Audit audit) {
        this.entries = entries;
        this.settings = settings;
        this.audit = audit;
    }

    /** @throws UnknownBankItem if there is none */
    @Transactional
    public BankEntry move(long entryNo, UnaryOperator<BankEntry> step) {
        var entry = entries.lock(entryNo).orElseThrow(() -> new UnknownBankItem("transfer " + entryNo));
        var next = step.apply(entry);
        if (!next.equals(entry)) {
            entries.keep(next);
            audit.record(
                    settings.slot(),
                    "bank-entry.moved",
                    Long.toString(entryNo),
                    "%s of %s: %s"
                            .formatted(entry.line().reference(), entry.line().amount(), next.standing()));
        }
        return next;
    }
}
