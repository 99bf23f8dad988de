package io.jinliu.payment.bank;

import io.jinliu.common.money.Money;
import java.util.HashSet;
import java.util.List;

/**
 * What one file of the bank says: a statement whose entries lead from its opening to its closing, each named once.
 *
 * @param reference the bank's number of the statement
 */
record StatementFile(String reference, String account, Money opening, Money closing, List<Line> lines) {

    /** @throws StatementDoesNotFit if it contradicts itself */
    StatementFile {
        lines = List.copyOf(lines);
        var sum = lines.stream().map(Line::signed).reduce(opening, Money::plus);
        if (!sum.equals(closing)) {
            throw new StatementDoesNotFit("%s and its entries come to %s, not to %s".formatted(opening, sum, closing));
        }
        var seen = new HashSet<String>();
        lines.stream()
                .map(Line::reference)
                .filter(name -> !seen.add(name))
                .findFirst()
                .ifPresent(twice -> {
                    throw new StatementDoesNotFit("Entry %s comes twice".formatted(twice));
                });
    }
}
