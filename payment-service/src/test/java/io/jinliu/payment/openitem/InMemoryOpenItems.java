package io.jinliu.payment.openitem;

import io.jinliu.common.id.Slot;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Open items kept in a map; behaves like the table, races aside. */
public final class InMemoryOpenItems implements OpenItems {

    private final Map<Long, OpenItem> items = new LinkedHashMap<>();

    public List<OpenItem> all() {
        return List.copyOf(items.values());
    }

    /** Which kinds are open, in the order in which they were opened. */
    public List<Kind> open() {
        return all().stream()
                .filter(OpenItem.Unresolved.class::isInstance)
                .map(item -> item.terms().kind())
                .toList();
    }

    @Override
    public Optional<OpenItem> find(Slot slot, Kind kind, String subject) {
        return all().stream()
                .filter(item -> Slot.ofNumber(item.terms().no()).equals(slot))
                .filter(item ->
                        item.terms().kind() == kind && item.terms().subject().equals(subject))
                .findFirst();
    }

    @Override
    public Optional<OpenItem> lock(long itemNo) {
        return Optional.ofNullable(items.get(itemNo));
    }

    @Override
    public Optional<OpenItem> lock(Slot slot, Kind kind, String subject) {
        return find(slot, kind, subject);
    }

    @Override
    public void open(OpenItem.Waiting item) {
        items.put(item.terms().no(), item);
    }

    @Override
    public OpenItem keep(OpenItem item) {
        items.put(item.terms().no(), item);
        return item;
    }

    @Override
    public List<OpenItem> list(Wanted wanted) {
        return all().stream()
                .filter(OpenItem.Unresolved.class::isInstance)
                .filter(item -> wanted.kind()
                        .filter(kind -> kind != item.terms().kind())
                        .isEmpty())
                .filter(item -> wanted.owner().isEmpty()
                        || (item instanceof OpenItem.Taken taken
                                && wanted.owner().get().equals(taken.owner())))
                .filter(item -> wanted.overdueAt()
                        .filter(at -> !item.terms().dueAt().isBefore(at))
                        .isEmpty())
                .sorted(Comparator.comparing(item -> item.terms().dueAt()))
                .toList();
    }
}
