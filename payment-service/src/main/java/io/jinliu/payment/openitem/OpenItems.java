package io.jinliu.payment.openitem;

import io.jinliu.common.id.Slot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where open items are kept: in the slot of what they are about. */
public interface OpenItems {

    /** The most that a list shows. */
    int MOST = 200;

    Optional<OpenItem> find(Slot slot, Kind kind, String subject);

    /** Loads an item and locks it until the transaction ends. */
    Optional<OpenItem> lock(long itemNo);

    /** Loads an item and locks it until the transaction ends. */
    Optional<OpenItem> lock(Slot slot, Kind kind, String subject);

    void open(OpenItem.Waiting item);

    /** Writes its state and terms. */
    OpenItem keep(OpenItem item);

    /** Unresolved items of all slots, those due first before the others, at most {@link #MOST}. */
    List<OpenItem> list(Wanted wanted);

    /** @param overdueAt only what is due before that time */
    record Wanted(Optional<Kind> kind, Optional<String> owner, Optional<Instant> overdueAt) {}
}
