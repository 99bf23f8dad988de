package io.jinliu.settlement.ledger;

/** The chart of accounts has no such code. */
public final class UnknownAccount extends LedgerRejection {

    private static final long serialVersionUID = 1;

    UnknownAccount(String code) {
        super("The chart of accounts has no " + code);
    }
}
