package io.jinliu.payment.bank;

import io.jinliu.common.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements kept in a list; behaves like the table, races aside. */
final class InMemoryStatements implements Statements {

    final List<BankStatement> statements = new ArrayList<>();

    @Override
    public Optional<BankStatement> find(long statementNo) {
        return statements.stream().filter(it -> it.no() == statementNo).findFirst();
    }

    @Override
    public Optional<BankStatement> ofDigest(String digest) {
        return statements.stream().filter(it -> it.digest().equals(digest)).findFirst();
    }

    @Override
    public Optional<BankStatement> ofReference(String reference) {
        return statements.stream()
                .filter(it -> it.reference().equals(reference))
                .findFirst();
    }

    @Override
    public List<BankStatement> latest(int limit) {
        return statements.reversed().stream().limit(limit).toList();
    }

    @Override
    public Optional<Money> lockClosing() {
        return statements.isEmpty()
                ? Optional.empty()
                : Optional.of(statements.getLast().closing());
    }

    @Override
    public void keep(BankStatement statement) {
        statements.add(statement);
    }
}
