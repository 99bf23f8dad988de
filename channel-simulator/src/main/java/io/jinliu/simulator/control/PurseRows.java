package io.jinliu.simulator.control;

import io.jinliu.simulator.book.Purse;
import io.jinliu.simulator.book.Transfer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** {@code GET /book/{channel}/transfers} and {@code /balance}: what was sent to people, and what is left, in fen. */
final class PurseRows {

    private PurseRows() {}

    /** Empty for whatever else is asked. Called inside {@code Book.exclusively}. */
    static Optional<Object> of(Purse purse, String which, Predicate<String> wanted) {
        return switch (which) {
            case "transfers" ->
                Optional.of(purse.transfers().stream()
                        .filter(transfer -> wanted.test(transfer.number()))
                        .map(PurseRows::row)
                        .toList());
            case "balance" -> Optional.of(balance(purse));
            case String _ -> Optional.empty();
        };
    }

    /** What is on its way is neither the merchant's any more nor the payees' yet. */
    private static Map<String, Object> balance(Purse purse) {
        var row = new LinkedHashMap<String, Object>();
        row.put("balanceFen", purse.balanceFen());
        row.put("onTheWayFen", sum(purse.transfers(), transfer -> !transfer.state()
                .ended()));
        row.put("leftFen", sum(purse.transfers(), transfer -> transfer.leftAt() != null));
        row.put("cameBackFen", sum(purse.transfers(), PurseRows::cameBack));
        return row;
    }

    private static long sum(Collection<Transfer> transfers, Predicate<Transfer> which) {
        return transfers.stream().filter(which).mapToLong(Transfer::amountFen).sum();
    }

    private static boolean cameBack(Transfer transfer) {
        return transfer.leftAt() != null && !transfer.state().holdsMoney();
    }

    private static Map<String, Object> row(Transfer transfer) {
        var row = new LinkedHashMap<String, Object>();
        row.put("outNo", transfer.number());
        row.put("transferId", transfer.transferId());
        row.put("state", transfer.state());
        row.put("amountFen", transfer.amountFen());
        row.put("payee", transfer.maskedPayee());
        row.put("remark", transfer.remark());
        row.put("leftFen", transfer.leftAt() == null ? 0 : transfer.amountFen());
        row.put("cameBackFen", cameBack(transfer) ? transfer.amountFen() : 0);
        row.put("reason", transfer.reason());
        row.put("askedAt", transfer.askedAt());
        row.put("movedAt", transfer.movedAt());
        return row;
    }
}
