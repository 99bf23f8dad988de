package io.jinliu.simulator.book;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What happened about payers' complaints. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "what")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ComplaintEvent.Filed.class, name = "filed"),
    @JsonSubTypes.Type(value = ComplaintEvent.Remarked.class, name = "remarked"),
    @JsonSubTypes.Type(value = ComplaintEvent.AddressSet.class, name = "address-set")
})
public sealed interface ComplaintEvent {

    record Filed(Complaint complaint) implements ComplaintEvent {}

    record Remarked(String complaintId, Remark remark) implements ComplaintEvent {}

    /** Where the merchant wants to hear of complaints; an empty address is none. */
    record AddressSet(String url) implements ComplaintEvent {}
}
