package io.jinliu.payment.complaint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Replies kept in a map; behaves like the table, races aside. */
final class InMemoryReplies implements Replies {

    private final Map<Long, Reply> replies = new LinkedHashMap<>();

    @Override
    public Optional<Reply> find(long replyNo) {
        return Optional.ofNullable(replies.get(replyNo));
    }

    @Override
    public Optional<Reply> lock(long replyNo) {
        return find(replyNo);
    }

    @Override
    public List<Reply> of(long complaintNo) {
        return replies.values().stream()
                .filter(reply -> reply.terms().complaintNo() == complaintNo)
                .toList();
    }

    @Override
    public void open(Reply.Waiting reply) {
        replies.put(reply.terms().no(), reply);
    }

    @Override
    public void keep(Reply reply) {
        replies.put(reply.terms().no(), reply);
    }
}
