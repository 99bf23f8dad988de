package io.jinliu.payment.part;

import io.jinliu.common.id.Ids;
import java.time.Clock;
import java.util.List;

/** Parts on in-memory ports, for a desk; the holders may come after it. */
public final class PartDesk {

    public final InMemoryParts parts = new InMemoryParts();
    public final HoldParts holdParts;
    public final EndParts endParts;
    public final SettleParts settleParts;

    public PartDesk(List<Holder> holders, Ids ids, Clock clock) {
        var known = new Holders(holders);
        var mark = new MarkPart(parts);
        holdParts = new HoldParts(parts, known, mark, ids);
        endParts = new EndParts(parts, known, clock);
        settleParts = new SettleParts(parts, known, mark);
    }
}
