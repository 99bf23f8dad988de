package io.jinliu.payment.bank;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Entries kept in a map; behaves like the table, races aside. */
final class InMemoryEntries implements Entries {

    private static final Set<String> OPEN = Set.of("UNMATCHED", "PROPOSED", "UNEXPLAINED");

    private final Map<Long, BankEntry> entries = new LinkedHashMap<>();

    List<BankEntry> all() {
        return List.copyOf(entries.values());
    }

    @Override
    public Optional<BankEntry> find(long entryNo) {
        return Optional.ofNullable(entries.get(entryNo));
    }

    @Override
    public Optional<BankEntry> lock(long entryNo) {
        return find(entryNo);
    }

    @Override
    public Optional<BankEntry> ofReference(String reference) {
        return all().stream()
                .filter(entry -> entry.line().reference().equals(reference))
                .findFirst();
    }

    @Override
    public List<BankEntry> of(long statementNo, String endToEnd) {
        return all().stream()
                .filter(entry -> entry.statementNo() == statementNo
                        && entry.line().endToEnd().filter(endToEnd::equals).isPresent())
                .toList();
    }

    @Override
    public List<BankEntry> open(int limit) {
        return all().stream()
                .filter(entry -> OPEN.contains(entry.standing().state()))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<String> known(List<String> references) {
        return references.stream()
                .filter(reference -> ofReference(reference).isPresent())
                .findFirst();
    }

    @Override
    public void add(List<BankEntry> added, Instant at) {
        added.forEach(this::keep);
    }

    @Override
    public void keep(BankEntry entry) {
        entries.put(entry.no(), entry);
    }
}
