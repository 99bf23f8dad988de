package io.jinliu.simulator.book;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/** What happened to shared money and those it is shared with. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "what")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SplitEvent.ReceiverAdded.class, name = "receiver-added"),
    @JsonSubTypes.Type(value = SplitEvent.ReceiverRemoved.class, name = "receiver-removed"),
    @JsonSubTypes.Type(value = SplitEvent.SplitAccepted.class, name = "split-accepted"),
    @JsonSubTypes.Type(value = SplitEvent.ShareEnded.class, name = "share-ended"),
    @JsonSubTypes.Type(value = SplitEvent.ReturnAccepted.class, name = "return-accepted"),
    @JsonSubTypes.Type(value = SplitEvent.ReturnMoved.class, name = "return-moved")
})
public sealed interface SplitEvent {

    record ReceiverAdded(Receiver receiver) implements SplitEvent {}

    record ReceiverRemoved(String type, String account) implements SplitEvent {}

    record SplitAccepted(Split split) implements SplitEvent {}

    record ShareEnded(String number, String detailId, ShareState state, String failReason, Instant at)
            implements SplitEvent {}

    record ReturnAccepted(SplitReturn back) implements SplitEvent {}

    record ReturnMoved(String number, ReturnState state, String failReason, Instant at) implements SplitEvent {}
}
