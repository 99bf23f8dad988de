package io.jinliu.payment.bank;

import io.jinliu.common.money.Money;
import java.util.List;
import java.util.Optional;

/** Where statements are kept, in our account's slot. */
public interface Statements {

    Optional<BankStatement> find(long statementNo);

    Optional<BankStatement> ofDigest(String digest);

    Optional<BankStatement> ofReference(String reference);

    /** The last ones, newest first. */
    List<BankStatement> latest(int limit);

    /** Locks the account until the transaction ends; says how its last statement closed, if there was one. */
    Optional<Money> lockClosing();

    /** Keeps a statement, which is the account's last from now on. */
    void keep(BankStatement statement);
}
