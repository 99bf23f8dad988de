package io.jinliu.payment.bank;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where entries of statements are kept, in our account's slot. */
public interface Entries {

    Optional<BankEntry> find(long entryNo);

    /** Loads an entry and locks it until the transaction ends. */
    Optional<BankEntry> lock(long entryNo);

    Optional<BankEntry> ofReference(String reference);

    /** Entries of one statement that bear an end-to-end id. */
    List<BankEntry> of(long statementNo, String endToEnd);

    /** What a person must look at, oldest first: unmatched, proposed and unexplained. */
    List<BankEntry> open(int limit);

    /** Which of these references an earlier statement has brought, if any. */
    Optional<String> known(List<String> references);

    void add(List<BankEntry> entries, Instant at);

    void keep(BankEntry entry);
}
