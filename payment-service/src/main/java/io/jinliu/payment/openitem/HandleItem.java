package io.jinliu.payment.openitem;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Slot;
import io.jinliu.payment.openitem.OpenItem.How;
import io.jinliu.payment.openitem.OpenItem.Resolved;
import io.jinliu.payment.openitem.OpenItem.Taken;
import io.jinliu.payment.openitem.OpenItem.Unresolved;
import io.jinliu.payment.openitem.OpenItem.Waiting;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person does with an item: takes it, and explains it where no command ends it. */
@Service
public class HandleItem {

    private final OpenItems items;
    private final Audit audit;
    private final Clock clock;

    HandleItem(OpenItems items, Audit audit, Clock clock) {
        this.items = items;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes somebody its owner; whoever had it before has it no more.
     *
     * @throws UnknownItem if there is none
     * @throws ItemIsResolved if it has ended
     */
    @Transactional
    public OpenItem take(long itemNo, String owner) {
        return switch (lock(itemNo)) {
            case Taken taken when taken.owner().equals(owner) -> taken;
            case Unresolved open -> taken(open, owner);
            case Resolved _ -> throw new ItemIsResolved(itemNo);
        };
    }

    /**
     * Ends it by an explanation; asked again by the same person, it answers the same.
     *
     * @throws UnknownItem if there is none
     * @throws ItemNotYours unless its owner asks
     * @throws ItemNeedsItsCommand if only its feature can end it
     * @throws ItemIsResolved if it was ended otherwise
     */
    @Transactional
    public OpenItem resolve(long itemNo, How how, String note, String owner) {
        return switch (lock(itemNo)) {
            case Taken taken when taken.owner().equals(owner) -> resolved(taken, how, note);
            case Unresolved _ -> throw new ItemNotYours(itemNo);
            case Resolved done when done.how() == how && done.note().equals(note) && ownedBy(done, owner) -> done;
            case Resolved _ -> throw new ItemIsResolved(itemNo);
        };
    }

    private OpenItem taken(Unresolved item, String owner) {
        var before =
                switch (item) {
                    case Waiting _ -> "nobody";
                    case Taken taken -> taken.owner();
                };
        audit(item, "open-item.taken", "from " + before);
        return items.keep(item.take(owner));
    }

    private OpenItem resolved(Taken item, How how, String note) {
        var terms = item.terms();
        terms.kind().command(terms.subject()).ifPresent(command -> {
            throw new ItemNeedsItsCommand(command);
        });
        audit(item, "open-item.resolved", "%s %s: %s".formatted(terms.kind(), terms.subject(), how));
        return items.keep(item.resolve(how, note, clock.instant()));
    }

    private OpenItem lock(long itemNo) {
        return items.lock(itemNo).orElseThrow(UnknownItem::new);
    }

    private static boolean ownedBy(Resolved item, String owner) {
        return item.owner().filter(owner::equals).isPresent();
    }

    private void audit(OpenItem item, String action, String detail) {
        var number = item.terms().no();
        audit.record(Slot.ofNumber(number), action, Long.toString(number), detail);
    }
}
