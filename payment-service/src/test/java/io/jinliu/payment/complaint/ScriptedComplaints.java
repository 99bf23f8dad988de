package io.jinliu.payment.complaint;

import static java.util.Objects.requireNonNull;

import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ComplaintAnswer;
import io.jinliu.payment.channel.ComplaintAnswer.Told;
import io.jinliu.payment.channel.ComplaintAnswer.Unknown;
import io.jinliu.payment.channel.ComplaintChannel;
import io.jinliu.payment.channel.ToldComplaint;
import io.jinliu.payment.channel.ToldComplaint.State;
import io.jinliu.payment.channel.ToldComplaint.Word;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A channel with complaints, that does what it is told although its answer may be lost, or may never have heard. */
final class ScriptedComplaints implements ComplaintChannel {

    final Map<String, ToldComplaint> complaints = new LinkedHashMap<>();
    final List<Word> words = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    private Line line = Line.GOOD;

    enum Line {
        GOOD,
        ANSWER_LOST,
        QUESTION_LOST,
        REFUSES
    }

    void line(Line now) {
        line = now;
    }

    void move(String id, State state) {
        var told = requireNonNull(complaints.get(id));
        complaints.put(id, new ToldComplaint(id, state, told.at(), told.text(), told.phone(), told.payments()));
    }

    @Override
    public Channel name() {
        return Channel.WECHAT_PAY;
    }

    @Override
    public ComplaintAnswer<Done> listen() {
        return answer("listen", () -> {}, new Done());
    }

    @Override
    public ComplaintAnswer<ToldComplaint> read(String complaintId) {
        return answer("read", () -> {}, requireNonNull(complaints.get(complaintId)));
    }

    @Override
    public ComplaintAnswer<List<Word>> history(String complaintId) {
        return answer("history", () -> {}, List.copyOf(words));
    }

    @Override
    public ComplaintAnswer<Page> list(LocalDate from, LocalDate to, int offset) {
        var all = complaints.values().stream()
                .map(told -> new Listed(told.id(), told.state()))
                .toList();
        var page = all.subList(offset, Math.min(all.size(), offset + 2));
        return answer("list " + from + " " + to + " " + offset, () -> {}, new Page(page, all.size()));
    }

    @Override
    public ComplaintAnswer<Done> respond(String complaintId, String text) {
        return answer(
                "respond",
                () -> {
                    words.add(new Word(true, "MERCHANT_RESPONSE", text, Instant.EPOCH));
                    move(complaintId, State.PROCESSING);
                },
                new Done());
    }

    @Override
    public ComplaintAnswer<Done> complete(String complaintId) {
        return answer("complete", () -> move(complaintId, State.PROCESSED), new Done());
    }

    private <T> ComplaintAnswer<T> answer(String question, Runnable work, T what) {
        asked.add(question);
        return switch (line) {
            case GOOD -> {
                work.run();
                yield new Told<>(what);
            }
            case ANSWER_LOST -> {
                work.run();
                yield new Unknown<>("timeout");
            }
            case QUESTION_LOST -> new Unknown<>("timeout");
            case REFUSES -> new ComplaintAnswer.Refused<>("PARAM_ERROR");
        };
    }
}
