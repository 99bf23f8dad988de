package io.jinliu.simulator.book;

import io.jinliu.simulator.book.ComplaintEvent.AddressSet;
import io.jinliu.simulator.book.ComplaintEvent.Filed;
import io.jinliu.simulator.book.ComplaintEvent.Remarked;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One channel's complaints, one for each payment somebody complained about. Guarded by {@link Book#exclusively}. */
public final class Complaints {

    private final Map<String, Complaint> complaints = new LinkedHashMap<>();
    private String address = "";

    Complaints() {}

    public Optional<Complaint> find(String complaintId) {
        return Optional.ofNullable(complaints.get(complaintId));
    }

    public Optional<Complaint> about(String transactionId) {
        return complaints.values().stream()
                .filter(complaint -> complaint.transactionId().equals(transactionId))
                .findFirst();
    }

    /** Oldest first. */
    public Collection<Complaint> all() {
        return complaints.values();
    }

    /** Where the merchant wants to hear of them, empty for nowhere. */
    public String address() {
        return address;
    }

    void apply(ComplaintEvent event) {
        switch (event) {
            case Filed filed -> complaints.put(filed.complaint().complaintId(), filed.complaint());
            case Remarked remarked ->
                complaints.computeIfPresent(remarked.complaintId(), (_, known) -> known.and(remarked.remark()));
            case AddressSet set -> address = set.url();
        }
    }
}
