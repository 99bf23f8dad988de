package io.jinliu.payment.complaint;

import static java.util.Objects.requireNonNull;

import io.jinliu.common.sharding.Database;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.due.DueRef;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Complaints kept in maps; behaves like the tables, races aside. */
final class InMemoryComplaints implements Complaints {

    private final Map<Long, Complaint> complaints = new LinkedHashMap<>();
    private final Map<Long, Instant> askAt = new HashMap<>();
    private final Map<String, Long> refunds = new HashMap<>();
    private final Map<Channel, Instant> listed = new HashMap<>();

    List<Complaint> all() {
        return List.copyOf(complaints.values());
    }

    Optional<Instant> askAt(long complaintNo) {
        return Optional.ofNullable(askAt.get(complaintNo));
    }

    @Override
    public Optional<Complaint> find(long complaintNo) {
        return Optional.ofNullable(complaints.get(complaintNo));
    }

    @Override
    public Optional<Complaint> find(Channel channel, String channelNo) {
        return all().stream()
                .filter(complaint -> complaint.origin().channel() == channel
                        && complaint.origin().channelNo().equals(channelNo))
                .findFirst();
    }

    @Override
    public Optional<Complaint> lock(long complaintNo) {
        return find(complaintNo);
    }

    @Override
    public void announce(Complaint.Announced complaint) {
        complaints.put(complaint.origin().no(), complaint);
        askAt.put(complaint.origin().no(), complaint.origin().heardAt());
    }

    @Override
    public void keep(Complaint.Known complaint) {
        complaints.put(complaint.origin().no(), complaint);
    }

    @Override
    public void askAt(long complaintNo, Instant at) {
        askAt.put(complaintNo, at);
    }

    @Override
    public boolean claimQuestion(long complaintNo, Instant now, Instant until) {
        var due = askAt(complaintNo).filter(at -> !at.isAfter(now)).isPresent();
        if (due) {
            askAt.put(complaintNo, until);
        }
        return due;
    }

    @Override
    public void asked(long complaintNo, Instant until, Optional<Instant> next) {
        if (askAt(complaintNo).filter(until::equals).isPresent()) {
            next.ifPresentOrElse(at -> askAt.put(complaintNo, at), () -> askAt.remove(complaintNo));
        }
    }

    @Override
    public List<Long> toAsk(Database database, Instant now) {
        return askAt.keySet().stream()
                .filter(number -> !requireNonNull(askAt.get(number)).isAfter(now))
                .toList();
    }

    @Override
    public List<Complaint> list(Optional<String> merchant, Optional<String> state) {
        return all().reversed().stream()
                .filter(complaint -> state.filter(wanted -> !wanted.equals(complaint.state()))
                        .isEmpty())
                .filter(complaint -> merchant.isEmpty()
                        || (complaint instanceof Complaint.Known known
                                && known.particulars().merchant().equals(merchant)))
                .toList();
    }

    @Override
    public Optional<Long> refundOf(long complaintNo, DueRef due) {
        return Optional.ofNullable(refunds.get(complaintNo + " " + due));
    }

    @Override
    public void leadsTo(long complaintNo, DueRef due, long refundNo) {
        refunds.put(complaintNo + " " + due, refundNo);
    }

    @Override
    public Optional<Instant> listedAt(Channel channel) {
        return Optional.ofNullable(listed.get(channel));
    }

    @Override
    public void listed(Channel channel, Instant at) {
        listed.put(channel, at);
    }
}
