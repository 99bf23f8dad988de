package io.jinliu.schedule.payment;

import io.jinliu.common.id.Slot;
import io.jinliu.payment.openitem.Kind;
import io.jinliu.payment.openitem.OpenItem;
import io.jinliu.payment.openitem.OpenItems;
import java.util.List;
import java.util.Optional;

/** Nobody looks after what is open in this world, so nothing of it is remembered. */
record NobodysItems() implements OpenItems {

    @Override
    public Optional<OpenItem> find(Slot slot, Kind kind, String subject) {
        return Optional.empty();
    }

    @Override
    public Optional<OpenItem> lock(long itemNo) {
        return Optional.empty();
    }

    @Override
    public Optional<OpenItem> lock(Slot slot, Kind kind, String subject) {
        return Optional.empty();
    }

    @Override
    public void open(OpenItem.Waiting item) {
        // nobody is there to be told
    }

    @Override
    public OpenItem keep(OpenItem item) {
        return item;
    }

    @Override
    public List<OpenItem> list(Wanted wanted) {
        return List.of();
    }
}
